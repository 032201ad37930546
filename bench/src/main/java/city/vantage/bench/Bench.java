package city.vantage.bench;

import city.vantage.bench.chaos.ChaosCommand;
import city.vantage.bench.chaos.OverloadCommand;
import city.vantage.bench.conflicts.ConflictsCommand;
import city.vantage.bench.engine.EngineCommand;
import city.vantage.bench.engine.IncidentsCommand;
import city.vantage.bench.engine.SoakCommand;
import city.vantage.bench.formation.IncidentsFormedCommand;
import city.vantage.bench.fuzz.FuzzCommand;
import city.vantage.bench.phases.PhasesCommand;
import city.vantage.bench.pipeline.PipelineCommand;
import city.vantage.bench.quality.AlertsCommand;
import city.vantage.bench.quality.QualityCommand;
import city.vantage.bench.replay.ReplayCommand;
import city.vantage.bench.simulator.SimulatorCommand;
import city.vantage.bench.views.ViewsCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one measurement. */
@Command(
        name = "bench/run",
        description = "Measures Vantage. Results go to bench/results.",
        subcommands = {
            SimulatorCommand.class,
            ViewsCommand.class,
            EngineCommand.class,
            IncidentsCommand.class,
            SoakCommand.class,
            QualityCommand.class,
            AlertsCommand.class,
            ConflictsCommand.class,
            PhasesCommand.class,
            IncidentsFormedCommand.class,
            ReplayCommand.class,
            PipelineCommand.class,
            FuzzCommand.class,
            ChaosCommand.class,
            OverloadCommand.class
        },
        mixinStandardHelpOptions = true)
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }
}
