package city.vantage.bench.simulator;

import city.vantage.incident.FrameSize;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How fast one thread makes observations and pictures, in its processor time, so that other work doesn't count. */
@Command(
        name = "simulator",
        description = "Observations and pictures a second of one thread.",
        mixinStandardHelpOptions = true)
public final class SimulatorCommand implements Callable<Integer> {
    private static final FrameSize SIZE = new FrameSize(1280, 720);
    private static final int INCIDENTS_WITH_PICTURES = 12;

    @Option(names = "--incidents", defaultValue = "4000", description = "Without pictures. Default: ${DEFAULT-VALUE}.")
    private int incidents;

    @Option(names = "--pictures", defaultValue = "200", description = "Of each kind. Default: ${DEFAULT-VALUE}.")
    private int pictures;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var text = heading()
                + row("observations, 2 sites", observations(2))
                + row("observations, 40 sites", observations(40));
        var frames = frames();
        drawing(frames, _ -> true); // for the compiler
        text += row("pictures, all cameras", drawing(frames, _ -> true));
        text += row("pictures, overhead", drawing(frames, frame -> kind(frame) == ViewKind.OVERHEAD));
        text += row("pictures, from the vehicle", drawing(frames, frame -> kind(frame) == ViewKind.VEHICLE));
        text += row("only writing them as JPEG, by ImageIO", encoding(frames));
        System.out.print(text);
        if (out != null) {
            Files.writeString(out, text);
        }
        return 0;
    }

    private double observations(int sites) {
        var simulation = new Simulation(settings().withSites(sites));
        var rate = new Rate();
        for (var number = 0; number < incidents; number++) {
            rate.measure(
                    number >= incidents / 2,
                    simulation.incident(number).frames().size());
        }
        return rate.perSecond();
    }

    private List<SimulatedFrame> frames() {
        var simulation =
                new Simulation(settings().withSites(INCIDENTS_WITH_PICTURES).withFrameSize(SIZE));
        return IntStream.range(0, INCIDENTS_WITH_PICTURES)
                .mapToObj(simulation::incident)
                .flatMap(incident -> incident.frames().stream())
                .toList();
    }

    private double drawing(List<SimulatedFrame> frames, Predicate<SimulatedFrame> wanted) {
        var chosen = spread(frames.stream().filter(wanted).toList());
        var rate = new Rate();
        for (var i = 0; i < chosen.size(); i++) {
            rate.measure(i >= chosen.size() / 4, chosen.get(i).jpeg().length > 0 ? 1 : 0);
        }
        return rate.perSecond();
    }

    private double encoding(List<SimulatedFrame> frames) {
        var rate = new Rate();
        var chosen = spread(frames);
        for (var i = 0; i < chosen.size() / 2; i++) {
            var jpeg = chosen.get(i).jpeg();
            try {
                var picture = ImageIO.read(new ByteArrayInputStream(jpeg));
                rate.skip();
                ImageIO.write(picture, "jpeg", new ByteArrayOutputStream());
                rate.measure(i >= chosen.size() / 8, 1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rate.perSecond();
    }

    /** As many as wanted, from all incidents. */
    private List<SimulatedFrame> spread(List<SimulatedFrame> frames) {
        var chosen = new ArrayList<SimulatedFrame>();
        for (var i = 0; i < pictures; i++) {
            chosen.add(frames.get((int) ((long) i * frames.size() / pictures)));
        }
        return chosen;
    }

    private SimulationSettings settings() {
        return SimulationSettings.of(seed, Instant.parse("2026-03-02T08:00:00Z"))
                .withFaults(DetectorFaults.TYPICAL, CameraFaults.TYPICAL);
    }

    private static ViewKind kind(SimulatedFrame frame) {
        return frame.observation().viewKind();
    }

    private static String row(String what, double perSecond) {
        return String.format(Locale.ROOT, "| %s | %,.1f |%n", what, perSecond);
    }

    private String heading() {
        return """
                # The simulator's speed

                `bench/run simulator --incidents %d --pictures %d --seed %d`

                Of one thread, in its processor time. Pictures have 1280 x 720 pixels; their time is that of drawing and of
                writing them as JPEG. What is done while code is being compiled is left out.

                | what | a second |
                |---|---|
                """.formatted(incidents, pictures, seed);
    }
}
