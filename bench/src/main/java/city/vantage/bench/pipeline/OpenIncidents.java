package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.FolderTree;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.metric.Metrics;
import city.vantage.topology.TopologyPart;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.Topology;

/**
 * Scenario 08. Choosing views while few or many incidents are open: how fast once as many are open as there shall be, how
 * large the state is, and how soon a stream goes on that was closed, with its local state and without it.
 */
final class OpenIncidents implements Scenario {
    private static final String NUMBER = "08";
    private static final int AFTER_RESTART = 2_000;
    private static final int SLICES = 3;
    static final String REALLY_OPEN = "really open, of ";
    private static final double MEBI = 1 << 20;

    private final Sizes sizes;

    OpenIncidents(Sizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public List<Line> lines() {
        var lines = new ArrayList<Line>();
        var least = sizes.open.getFirst();
        for (var open : sizes.open) {
            lines.add(new Line(NUMBER, "%,d open: observations to views".formatted(open), rate(open), copy(open)));
        }
        for (var open : sizes.open.subList(1, sizes.open.size())) {
            lines.add(new Line(
                    NUMBER, "%,d open beside %,d".formatted(open, least), rate(open), rate(least), Bound.atLeast(0.5)));
        }
        for (var open : sizes.open) {
            lines.add(new Line(NUMBER, "%,d open: state on disk".formatted(open), disk(open), disk(least)));
            lines.add(new Line(
                    NUMBER, "%,d open: going on with local state".formatted(open), restart(open), restart(least)));
            lines.add(new Line(
                    NUMBER, "%,d open: going on without local state".formatted(open), restore(open), restart(open)));
        }
        return lines;
    }

    static String rate(int open) {
        return String.format(Locale.ROOT, "select-best-view, %d open", open);
    }

    static String copy(int open) {
        return String.format(Locale.ROOT, "copy, %d open", open);
    }

    static String disk(int open) {
        return String.format(Locale.ROOT, "state, %d open", open);
    }

    static String restart(int open) {
        return String.format(Locale.ROOT, "restart, %d open", open);
    }

    static String restore(int open) {
        return String.format(Locale.ROOT, "restart without state, %d open", open);
    }

    @Override
    public void run(Workbench bench) throws IOException, InterruptedException {
        var simulation = City.withoutFaults(sizes);
        // The first warms up, and isn't kept.
        measure(bench, Carousel.of(simulation, sizes.open.getFirst()), false);
        for (var open : sizes.open) {
            measure(bench, Carousel.of(simulation, open), true);
        }
    }

    private void measure(Workbench bench, Carousel carousel, boolean kept) throws IOException, InterruptedException {
        var open = carousel.open();
        var further = Map.of(
                "selection.close.after.ms",
                Long.toString(carousel.closeAfter().toMillis()),
                "selection.deadline.ms",
                "600000");
        var config = bench.fresh(carousel.cameras(), further);
        var until = carousel.untilSteady();
        var count = until + sizes.steady;
        bench.progress().say("08: %,d incidents open, %,d observations".formatted(open, count));
        var topic = new RawTopic(
                config.kafkaClient(), config.topics().observations().name());
        topic.write(carousel.records(0, count, bench.registry()));
        var ends = topic.ends();
        if (kept) {
            var copied = bench.run(
                    bench.copying(config), CopyTopology.of(config.topics(), bench.registry()), ends, count, "08: copy");
            // Too fast for slices: it commits a few times a second.
            for (var slice = 1; slice <= SLICES; slice++) {
                add(bench, copy(open), slice, "records/s", copied.rate());
            }
        }
        var select = bench.as("select", config, further);
        var meters = new SimpleMeterRegistry();
        var done = bench.run(select, topology(bench, select, meters), ends, count, "08: %,d open".formatted(open));
        if (kept) {
            slices(bench, rate(open), done, until, count);
            var closed = closed(meters) / carousel.templates().size();
            add(bench, REALLY_OPEN + open, 1, "incidents", carousel.begun(count) - closed);
            add(bench, disk(open), 1, "MiB", bytes(select.stream().stateDir()) / MEBI);
            add(bench, restart(open), 1, "s", goOn(bench, select, topic, carousel, count));
            new FolderTree(select.stream().stateDir()).remove();
            add(bench, restore(open), 1, "s", goOn(bench, select, topic, carousel, count + AFTER_RESTART));
        }
        bench.discard(select);
    }

    /** The steady part in slices, which tell how much it varies. */
    private static void slices(Workbench bench, String series, Progression done, int from, int to) {
        for (var slice = 0; slice < SLICES; slice++) {
            var length = (double) (to - from) / SLICES;
            add(bench, series, slice + 1, "records/s", done.rate(from + slice * length, from + (slice + 1) * length));
        }
    }

    /** Seconds from the start of a stream until it has committed the first of more observations. */
    private double goOn(Workbench bench, VantageConfig config, RawTopic topic, Carousel carousel, int from)
            throws InterruptedException {
        topic.write(carousel.records(from, AFTER_RESTART, bench.registry()));
        var runner =
                new StreamRunner(config, topology(bench, config, new SimpleMeterRegistry()), new SimpleMeterRegistry());
        var watch = new CommitWatch(
                bench.admin(), config.stream().applicationId(), topic.ends(), from + (long) AFTER_RESTART);
        try {
            var began = System.nanoTime();
            runner.start();
            var first = watch.await(from + 1, sizes.patience(), bench.progress(), "08: going on");
            watch.await(sizes.patience(), bench.progress(), "08: going on");
            return (first.last().nanos() - began) / 1e9;
        } finally {
            runner.leave();
        }
    }

    private static Topology topology(Workbench bench, VantageConfig config, MeterRegistry meters) {
        return bench.topology(config, EnumSet.of(TopologyPart.SELECT_BEST_VIEW), meters);
    }

    /** Observations of incidents that have closed. */
    private static double closed(MeterRegistry meters) {
        return Stream.of("selected", "superseded")
                .flatMap(
                        outcome -> meters.find(Metrics.OBSERVATIONS.name()).tag("outcome", outcome).counters().stream())
                .mapToDouble(Counter::count)
                .sum();
    }

    private static double bytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void add(Workbench bench, String series, int round, String unit, double value) {
        bench.progress().say("%s: %s".formatted(series, RatioTable.figure(value, unit)));
        bench.add(new Figure(NUMBER, series, round, unit, value));
    }
}
