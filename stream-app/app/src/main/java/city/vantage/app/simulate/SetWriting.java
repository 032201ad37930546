package city.vantage.app.simulate;

import city.vantage.adapters.wts.WtsRecording;
import city.vantage.adapters.wts.WtsScenario;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.ShutdownHook;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.wts.WtsWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Writes a data set with several threads, and reads it back to say what is in it. */
public final class SetWriting {
    private final World world;
    private final SetOptions options;
    private final PrintWriter out;
    private final Progress progress;
    private final Instant began = Instant.now();
    private final Incidents incidents;

    /**
     * @param out for what was written
     * @param err for how far the work has come
     */
    public SetWriting(World world, SetOptions options, PrintWriter out, PrintWriter err) {
        this.world = world;
        this.options = options;
        this.incidents = new Incidents(world.incidents());
        this.out = out;
        this.progress = new Progress(err);
    }

    /** @return the exit code: 0 where all was written and read back */
    public int run() throws IOException, InterruptedException {
        var simulation = world.simulation();
        new SetFolder(options.folder()).claim(options.split(), world, options.force());
        try (var ignored = ShutdownHook.stopping(incidents::stop)) {
            try (var writer = new WtsWriter(options.folder(), options.split(), options.withPictures())) {
                write(simulation, writer);
            }
            if (incidents.done() < world.incidents()) {
                progress.say("stopped: %d of %d incidents are written; start again with --force"
                        .formatted(incidents.done(), world.incidents()));
                return 1;
            }
            return readBack();
        }
    }

    private void write(Simulation simulation, WtsWriter writer) throws IOException, InterruptedException {
        incidents.forEach(options.threads(), number -> {
            writer.write(number, simulation.incident(number));
            var done = incidents.done() + 1;
            var remaining = Remaining.of(done, world.incidents(), Duration.between(began, Instant.now()));
            progress.show("%d of %d incidents%s".formatted(done, world.incidents(), remaining));
        });
    }

    private int readBack() {
        var recording = WtsRecording.read(options.folder());
        var written = recording.scenarios().stream()
                .filter(scenario -> scenario.split().equals(options.split()))
                .toList();
        out.printf(
                "%d incidents with %d phases, %d videos and %d boxes are in split %s of %s.%n",
                written.size(),
                written.stream().mapToInt(scenario -> scenario.phases().size()).sum(),
                written.stream().mapToInt(scenario -> scenario.views().size()).sum(),
                boxes(written),
                options.split(),
                options.folder());
        recording.problems().forEach(out::println);
        out.printf("Run them: ./vantage demo --exit --input %s%n", options.folder());
        out.flush();
        return written.size() == world.incidents() && recording.problems().isEmpty() ? 0 : 1;
    }

    private static long boxes(List<WtsScenario> scenarios) {
        return scenarios.stream()
                .flatMap(scenario -> scenario.views().stream())
                .mapToLong(view -> view.boxes().size())
                .sum();
    }
}
