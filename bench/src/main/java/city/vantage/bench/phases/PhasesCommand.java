package city.vantage.bench.phases;

import city.vantage.bench.CityOptions;
import city.vantage.simulator.Simulation;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How far estimated phases of simulated incidents are from the true ones. */
@Command(name = "phases", description = "How well phases are estimated.", mixinStandardHelpOptions = true)
public final class PhasesCommand implements Callable<Integer> {
    @Mixin
    private CityOptions city = new CityOptions();

    @Option(
            names = "--stretch",
            defaultValue = "1",
            description = "Multiplies the length of incidents. Default: ${DEFAULT-VALUE}.")
    private double stretch;

    @Override
    public Integer call() throws IOException {
        var simulation = new Simulation(city.settings().withStretch(stretch));
        var table = new Table();
        simulation.incidents().limit(city.incidents()).forEach(table::add);
        city.print("`%s --stretch %s`%n%n".formatted(city.of("phases"), stretch) + table.text());
        return 0;
    }
}
