package city.vantage.bench.quality;

import city.vantage.app.reader.DescriptionJson;
import city.vantage.bench.CityOptions;
import city.vantage.incident.Camera;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedSite;
import city.vantage.simulator.Simulation;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets simulated incidents pass through all decisions of Vantage, from frames to alerts, and compares with the truth. */
@Command(
        name = "alerts",
        description = "Which incidents raise alerts, which raise false ones, and when.",
        mixinStandardHelpOptions = true)
public final class AlertsCommand implements Callable<Integer> {
    @Mixin
    private final CityOptions city = new CityOptions();

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(
            names = "--descriptions",
            description =
                    "File for all descriptions, as «vantage rules test» reads them: so rules can be tried in seconds.")
    private @Nullable Path descriptions;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var config = model.config();
        var files = new Frames(Files.createTempDirectory("vantage-alerts-"));
        var tally = new AlertTally();
        try (var backend = ModelOptions.backend(config, files);
                var written = descriptions == null ? Writer.nullWriter() : Files.newBufferedWriter(descriptions)) {
            watch(
                    new Alerting(config.topology(), ModelOptions.assembler(config), backend, files),
                    files,
                    tally,
                    written);
        }
        city.print("# Alerts against the truth%n%n`%s`%n%n%s".formatted(city.of("alerts"), tally.text()));
        return 0;
    }

    private void watch(Alerting alerting, Frames files, AlertTally tally, Writer written)
            throws IOException, InterruptedException {
        var simulation = new Simulation(city.settings());
        var camerasOf =
                simulation.sites().stream().collect(Collectors.toMap(SimulatedSite::siteId, AlertsCommand::overhead));
        for (var number = 0; number < city.incidents(); number++) {
            var incident = simulation.incident(number);
            var cameras = camerasOf.getOrDefault(incident.siteId(), Set.of());
            var alerted = alerting.of(incident, cameras);
            tally.add(incident, cameras.size(), alerted);
            for (var description : alerted.descriptions()) {
                written.write(DescriptionJson.line(description) + "\n");
            }
            files.clear();
            if (number % 10 == 9) {
                System.err.printf("%d of %d incidents%n", number + 1, city.incidents());
            }
        }
    }

    private static Set<String> overhead(SimulatedSite site) {
        return site.cameras().stream()
                .filter(camera -> camera.viewKind() == ViewKind.OVERHEAD)
                .map(Camera::cameraId)
                .collect(Collectors.toSet());
    }
}
