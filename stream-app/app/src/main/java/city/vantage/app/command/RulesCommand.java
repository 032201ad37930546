package city.vantage.app.command;

import city.vantage.app.config.RulePackFile;
import city.vantage.app.rules.RuleTrial;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Tells about the rules that give descriptions their severity and raise alerts.")
public final class RulesCommand extends CheckedCommand {
    @Command(
            name = "test",
            mixinStandardHelpOptions = true,
            description = "Runs the rules over recorded descriptions, and shows what would have fired: lines of JSON as"
                    + " «vantage demo --out» and «vantage watch --json» write them. Exit code 1 where a line is no"
                    + " description.")
    int test(
            @Mixin ConfigOptions config,
            @Parameters(paramLabel = "FILE", arity = "0..1", description = "Recorded descriptions.") @Nullable
                    Path file,
            @Option(names = "--alerts", description = "Only rules that raise alerts.") boolean alertsOnly)
            throws IOException {
        if (file == null) {
            throw new ParameterException(commandLine(), "FILE is needed.");
        }
        var trial = RuleTrial.of(config.read(Map.of()).rules(), file, alertsOnly);
        trial.lines().forEach(out()::println);
        trial.problems().forEach(commandLine().getErr()::println);
        out().flush();
        commandLine().getErr().flush();
        return trial.problems().isEmpty() ? 0 : 1;
    }

    @Command(
            name = "fields",
            mixinStandardHelpOptions = true,
            description = "Lists what rules may ask, with types and possible values.")
    int fields(@Mixin ConfigOptions config) {
        RulePackFile.vocabulary(config.read(Map.of()).pack()).table().forEach(out()::println);
        out().flush();
        return 0;
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }
}
