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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes a data set with several threads, and reads it back to say what is in it. */
public final class SetWriting {
    private final World world;
    private final SetOptions options;
    private final PrintWriter out;
    private final Progress progress;
    private final Instant began = Instant.now();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param out for what was written
     * @param err for how far the work has come
     */
    public SetWriting(World world, SetOptions options, PrintWriter out, PrintWriter err) {
        this.world = world;
        this.options = options;
        this.out = out;
        this.progress = new Progress(err);
    }

    /** @return the exit code: 0 where all was written and read back */
    public int run() throws IOException, InterruptedException {
        var simulation = world.simulation();
        new SetFolder(options.folder()).claim(options.split(), world, options.force());
        try (var ignored = ShutdownHook.stopping(() -> stopping.set(true))) {
            try (var writer = new WtsWriter(options.folder(), options.split(), options.withPictures())) {
                write(simulation, writer);
            }
            if (done.get() < world.incidents()) {
                progress.say("stopped: %d of %d incidents are written; start again with --force"
                        .formatted(done.get(), world.incidents()));
                return 1;
            }
            return readBack();
        }
    }

    private void write(Simulation simulation, WtsWriter writer) throws IOException, InterruptedException {
        Callable<Void> work = () -> {
            for (var number = next.getAndIncrement();
                    number < world.incidents() && !stopping.get();
                    number = next.getAndIncrement()) {
                writer.write(number, simulation.incident(number));
                progress.show("%d of %d incidents%s"
                        .formatted(
                                done.incrementAndGet(),
                                world.incidents(),
                                Remaining.of(done.get(), world.incidents(), Duration.between(began, Instant.now()))));
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(options.threads())) {
            var works = new ArrayList<Future<Void>>();
            for (var i = 0; i < options.threads(); i++) {
                works.add(threads.submit(work));
            }
            awaitAll(works);
        }
    }

    /** Waits for all; the first failure stops the others after the incident that each is at. */
    private void awaitAll(List<Future<Void>> works) throws IOException, InterruptedException {
        for (var work : works) {
            try {
                work.get();
            } catch (ExecutionException e) {
                stopping.set(true);
                if (e.getCause() instanceof IOException cause) {
                    throw cause;
                }
                throw new IllegalStateException("an incident couldn't be written", e.getCause());
            }
        }
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
