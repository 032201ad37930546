package city.vantage.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Which faults happen, one after the other: the same for the same seed. */
record Schedule(List<Entry> entries) {
    /** A multiple of how many brokers and processes there are. */
    private static final int MOST_TARGETS = 6;

    private static final Duration SHORTEST = Duration.ofSeconds(12);
    private static final Duration LONGEST = Duration.ofSeconds(18);
    private static final Duration PAUSE = Duration.ofSeconds(8);

    /**
     * @param target number of the broker or process, from 1, where it happens to one of them
     * @param pause before it happens
     */
    record Entry(Fault fault, int target, Duration lasting, Duration pause) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "after %2d s for %2d s: %s (%d)",
                    pause.toSeconds(),
                    lasting.toSeconds(),
                    fault.what(),
                    target);
        }
    }

    /** Each fault so often, in an order that depends on the seed. */
    static Schedule of(long seed, List<Fault> faults, int times) {
        var random = new Random(seed);
        var order = new ArrayList<Fault>();
        for (var i = 0; i < times; i++) {
            var once = new ArrayList<>(faults);
            Collections.shuffle(once, random);
            order.addAll(once);
        }
        return new Schedule(order.stream()
                .map(fault -> new Entry(
                        fault,
                        random.nextInt(MOST_TARGETS) % fault.targets() + 1,
                        SHORTEST.plusMillis(
                                random.nextLong(LONGEST.minus(SHORTEST).toMillis())),
                        PAUSE.plusMillis(random.nextLong(PAUSE.toMillis()))))
                .toList());
    }
}
