package city.vantage.bench.chaos;

import city.vantage.testing.guarantee.Witness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** As many incidents as workers can take, then more, then as before. */
final class LoadScript implements Trial.Script {
    private static final Duration SAMPLE = Duration.ofSeconds(1);

    private final Stage stage;
    private final List<Step> steps;
    private final Consumer<String> progress;
    private final List<Window> windows = new ArrayList<>();

    /** @param incidentsPerSecond that begin for so long */
    record Step(String name, double incidentsPerSecond, Duration lasting) {}

    /**
     * A step that is over.
     *
     * @param streamBytes most memory that a stream process had, 0 where this machine doesn't tell
     * @param workerBytes most memory that a worker had
     */
    record Window(Step step, Instant began, Instant ended, long streamBytes, long workerBytes) {}

    LoadScript(Stage stage, List<Step> steps, Consumer<String> progress) {
        this.stage = stage;
        this.steps = List.copyOf(steps);
        this.progress = progress;
    }

    List<Window> windows() {
        return List.copyOf(windows);
    }

    @Override
    public void play(Traffic traffic, Witness witness) throws IOException, InterruptedException {
        for (var step : steps) {
            progress.accept("%s: %s incidents a second for %d s"
                    .formatted(
                            step.name(),
                            step.incidentsPerSecond(),
                            step.lasting().toSeconds()));
            traffic.rate(step.incidentsPerSecond());
            var began = Instant.now();
            var end = began.plus(step.lasting());
            long streams = 0;
            long workers = 0;
            while (Instant.now().isBefore(end)) {
                Thread.sleep(SAMPLE);
                streams = Math.max(streams, stage.streams().mostResidentBytes());
                workers = Math.max(workers, stage.workers().mostResidentBytes());
            }
            windows.add(new Window(step, began, Instant.now(), streams, workers));
        }
    }
}
