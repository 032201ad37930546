package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.topology.TopologyPart;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.streams.Topology;

/**
 * Scenario 07. Incidents come in at a steady rate, in real time, each as one observation of each camera of its site. A
 * view can be chosen when the last of them is there, not before. Measured is when a read-committed reader has the
 * request, and from the result on when it has the description; the floor is what the same commit interval makes of a
 * copy.
 */
final class Latency implements Scenario {
    private static final String NUMBER = "07";
    private static final String INTERVAL = "commit interval";
    private static final String COPY = "observation to its copy";
    private static final String REQUEST = "observation to request";
    private static final String DESCRIPTION = "result to description";
    private static final List<String> MEASURED = List.of(COPY, REQUEST, DESCRIPTION);
    private static final List<Double> PERCENTILES = List.of(50.0, 99.0, 99.9);
    private static final int ROUNDS = 2;
    private static final int WARM_UP_SECONDS = 12;
    private static final Duration START = Duration.ofSeconds(60);

    private final Sizes sizes;

    Latency(Sizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (var what : MEASURED) {
            for (var percentile : PERCENTILES) {
                var asked = percentile == 99 && !what.equals(COPY);
                var name = series(what, percentile);
                // 150 ms, where it is committed every 100 ms.
                lines.add(new Line(NUMBER, name, name, INTERVAL, asked ? Bound.atMost(1.5) : null));
            }
        }
        lines.add(new Line(NUMBER, "beside the copy's", series(REQUEST, 99), series(COPY, 99)));
        lines.add(new Line(NUMBER, "beside the copy's", series(DESCRIPTION, 99), series(COPY, 99)));
        return lines;
    }

    private static String series(String what, double percentile) {
        return what + ", P" + (percentile == 99.9 ? "99.9" : Integer.toString((int) percentile));
    }

    @Override
    public void run(Workbench bench) throws IOException, InterruptedException {
        for (var round = 0; round <= ROUNDS; round++) {
            var seconds = round == 0 ? Math.min(WARM_UP_SECONDS, sizes.latencySeconds) : sizes.latencySeconds;
            bench.progress().say("07: round %d of %d".formatted(round, ROUNDS));
            var feed = new LiveFeed(bench, sizes.latencyRate, seconds);
            var copied = new Histogram(3);
            var beside = bench.fresh(feed.cameras(), Map.of());
            var copying = bench.copying(beside);
            running(copying, CopyTopology.of(copying.topics(), bench.registry()), () -> feed.copies(copying, copied));
            // Above what any ranking gives, so that always the last camera decides.
            var config = bench.fresh(feed.cameras(), Map.of("selection.good.enough", "1000000"));
            var requested = new Histogram(3);
            var described = new Histogram(3);
            var whole = bench.topology(config, EnumSet.allOf(TopologyPart.class));
            running(config, whole, () -> feed.answer(config, requested, described));
            keep(bench, round, config, List.of(copied, requested, described));
            bench.discard(beside);
            bench.discard(config);
        }
    }

    private interface Measurement {
        void run() throws InterruptedException;
    }

    private static void running(VantageConfig config, Topology topology, Measurement measurement)
            throws InterruptedException {
        var runner = new StreamRunner(config, topology, new SimpleMeterRegistry());
        try {
            runner.start();
            if (!runner.awaitRunning(START)) {
                throw new IllegalStateException("the streams didn't start");
            }
            measurement.run();
        } finally {
            runner.leave();
        }
    }

    private static void keep(Workbench bench, int round, VantageConfig config, List<Histogram> measured) {
        for (var what = 0; what < MEASURED.size(); what++) {
            var histogram = measured.get(what);
            bench.progress()
                    .say("%s: %,d times, P50 %.1f ms, P99 %.1f ms, P99.9 %.1f ms"
                            .formatted(
                                    MEASURED.get(what),
                                    histogram.getTotalCount(),
                                    millis(histogram, 50),
                                    millis(histogram, 99),
                                    millis(histogram, 99.9)));
            for (var percentile : PERCENTILES) {
                add(
                        bench,
                        round,
                        series(MEASURED.get(what), percentile),
                        millis(histogram, percentile),
                        Map.of("times", (double) histogram.getTotalCount()));
            }
        }
        add(bench, round, INTERVAL, (double) config.stream().commitInterval().toMillis(), Map.of());
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1e3;
    }

    private static void add(Workbench bench, int round, String series, double millis, Map<String, Double> beside) {
        if (round > 0) {
            bench.add(new Figure(NUMBER, series, round, "ms", millis, beside));
        }
    }
}
