package city.vantage.app;

import city.vantage.app.command.DemoCommand;
import city.vantage.app.command.DescribeCommand;
import city.vantage.app.command.EvaluateCommand;
import city.vantage.app.command.ExportDatasetCommand;
import city.vantage.app.command.Failures;
import city.vantage.app.command.FeedbackCommand;
import city.vantage.app.command.ForgetCommand;
import city.vantage.app.command.ModelCommand;
import city.vantage.app.command.ReplayCommand;
import city.vantage.app.command.RulesCommand;
import city.vantage.app.command.SimulateCommand;
import city.vantage.app.command.SizeCommand;
import city.vantage.app.command.StreamCommand;
import city.vantage.app.command.TopicsCommand;
import city.vantage.app.command.WatchCommand;
import city.vantage.app.command.WebhooksCommand;
import city.vantage.app.command.WorkerCommand;
import city.vantage.webhook.HostHeader;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Parse, build, run, exit code. */
@Command(
        name = "vantage",
        version = "vantage 0.1.0",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Turns what a city's cameras detect into structured descriptions of traffic-safety incidents.",
        subcommands = {
            DemoCommand.class,
            StreamCommand.class,
            WorkerCommand.class,
            WebhooksCommand.class,
            TopicsCommand.class,
            WatchCommand.class,
            FeedbackCommand.class,
            ReplayCommand.class,
            ForgetCommand.class,
            SimulateCommand.class,
            ModelCommand.class,
            DescribeCommand.class,
            EvaluateCommand.class,
            ExportDatasetCommand.class,
            RulesCommand.class,
            SizeCommand.class
        })
public final class Vantage {
    private Vantage() {}

    public static void main(String[] arguments) {
        HostHeader.allow();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Vantage())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
