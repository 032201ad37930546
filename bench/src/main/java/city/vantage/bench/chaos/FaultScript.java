package city.vantage.bench.chaos;

import city.vantage.testing.guarantee.Witness;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Lets the faults of a schedule happen, each after the brokers have recovered from the one before. */
final class FaultScript implements Trial.Script {
    private static final Duration IN_SYNC = Duration.ofSeconds(90);

    private final Stage stage;
    private final Schedule schedule;
    private final Consumer<String> progress;
    private final List<Happened> happened = new ArrayList<>();

    /** @param progress takes a line for each fault */
    FaultScript(Stage stage, Schedule schedule, Consumer<String> progress) {
        this.stage = stage;
        this.schedule = schedule;
        this.progress = progress;
    }

    List<Happened> happened() {
        return List.copyOf(happened);
    }

    @Override
    public void play(Traffic traffic, Witness witness) throws IOException, InterruptedException {
        for (var entry : schedule.entries()) {
            stage.awaitInSync(IN_SYNC);
            Thread.sleep(entry.pause());
            progress.accept(String.format(
                    Locale.ROOT,
                    "%6d incidents, %6d of %6d phases  %s",
                    traffic.begun(),
                    witness.finished(),
                    witness.phases(),
                    entry));
            var began = Instant.now();
            entry.fault().happen(stage, traffic, entry.target(), entry.lasting());
            happened.add(new Happened(entry, began, Instant.now()));
        }
    }
}
