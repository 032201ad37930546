package city.vantage.bench.quality;

import city.vantage.app.config.VantageConfig;
import city.vantage.evaluation.answer.TemperatureFit;
import city.vantage.prompt.Answer;
import city.vantage.prompt.Calibration;
import city.vantage.prompt.Pooling;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import city.vantage.worker.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets a model describe incidents at streets that it has not seen, as the whole of Vantage would ask it, and compares. */
@Command(
        name = "quality",
        description = "How well a model describes unseen incidents.",
        mixinStandardHelpOptions = true)
public final class QualityCommand implements Callable<Integer> {
    @Option(names = "--incidents", defaultValue = "200", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int incidents;

    @Option(
            names = "--seed",
            defaultValue = "7000",
            description = "Of streets and incidents. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private final ModelOptions model = new ModelOptions();

    @Option(
            names = "--pictures",
            defaultValue = "TRUE",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Shown shown = Shown.TRUE;

    @Option(
            names = "--fit",
            description = "A prompt pack: instead of a report, write the temperatures into it at which the model's"
                    + " probabilities fit best. Take another seed than that of the report.")
    private @Nullable Path fit;

    @Option(names = "--out", description = "File to write the figures to, beside printing them.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var config = model.config();
        var files = new Frames(Files.createTempDirectory("vantage-quality-"));
        var tally = new Tally(fit == null ? config.pack().pooling() : Pooling.NONE);
        var began = System.nanoTime();
        try (var backend = ModelOptions.backend(config, files)) {
            describe(config, backend, files, tally);
        }
        if (fit != null) {
            return fit(tally, fit);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        var text = heading()
                + new QualityReport(tally).text()
                + "%d phases in %.0f s, drawing included.%n".formatted(tally.predictions.size(), seconds);
        System.out.print(text);
        if (out != null) {
            Files.writeString(out, text);
        }
        return 0;
    }

    private static int fit(Tally tally, Path pack) throws IOException {
        var temperatures = new TreeMap<String, Double>();
        tally.distributions.forEach((name, answers) -> temperatures.put(name, TemperatureFit.of(answers)));
        var pooling = new TreeMap<String, Double>();
        tally.pools.forEach(
                (name, incidents) -> pooling.put(name, pooled(incidents, temperatures.getOrDefault(name, 1.0))));
        Files.write(pack, PackTemperatures.written(Files.readAllLines(pack), temperatures, pooling));
        temperatures.forEach((name, temperature) -> System.out.printf(Locale.ROOT, "%s %.2f%n", name, temperature));
        pooling.forEach((name, temperature) -> System.out.printf(Locale.ROOT, "%s pooled %.2f%n", name, temperature));
        return 0;
    }

    /** The temperature of a pool of answers that are calibrated each. */
    private static double pooled(List<Tally.Pooled> incidents, double temperature) {
        return TemperatureFit.of(incidents.stream()
                .map(incident -> Tally.judged(
                        Pooling.product(incident.phases().stream()
                                .map(each -> Calibration.scaled(each, temperature))
                                .toList()),
                        incident.truth()))
                .flatMap(Optional::stream)
                .toList());
    }

    private void describe(VantageConfig config, Backend backend, Frames files, Tally tally)
            throws IOException, InterruptedException {
        var assembler = ModelOptions.assembler(config);
        var simulation = new Simulation(SimulationSettings.of(seed, Instant.parse("2026-03-02T08:00:00Z"))
                .withSites(incidents)
                .withFaults(DetectorFaults.TYPICAL, CameraFaults.TYPICAL));
        var calibration = fit == null ? config.pack().calibration() : Calibration.NONE;
        for (var number = 0; number < incidents; number++) {
            var original = simulation.incident(number);
            // Neighbours exchange.
            var pictured = shown.pictured(original, simulation.incident(number ^ 1));
            var incident = Case.of(original, pictured, assembler, files, shown);
            var requests = incident.asked().stream().map(Case.Asked::request).toList();
            tally.add(
                    incident,
                    backend.infer(requests).stream()
                            .map(answer -> answer instanceof Answer.Given given ? calibration.of(given) : answer)
                            .toList());
            files.clear();
            if (number % 10 == 9) {
                System.err.printf("%d of %d incidents%n", number + 1, incidents);
            }
        }
    }

    private String heading() {
        return """
                # Descriptions of unseen incidents

                `bench/run quality --incidents %d --seed %d%s`

                Incidents at streets of their own, with the faults of a usual detector and camera network. Each phase is asked
                about once, as it is when the incident closes: the view that Vantage chose, with the boxes that the detector
                gave. *Right* compares the likeliest answer with the truth of the phase, *right by the picture* with what is true
                at the moment that the picture shows. The truth of a phase is that of one moment in it, and the picture is of
                another; *true of the picture* is how often both agree: who reads the picture without a fault is right that often.
                *True parties*: of the phases in which the marked boxes are those of the incident's pedestrian and vehicle.

                """.formatted(incidents, seed, shown == Shown.TRUE ? "" : " --pictures " + shown);
    }
}
