package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.bench.cluster.Finals;
import city.vantage.topology.TopologyPart;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Scenarios 01 to 05. In each round, every series has the same observations in topics of its own round; the order of
 * what is compared turns, and the copy is measured before and after, which tells the noise.
 */
final class Throughput implements Scenario {
    static final String PRODUCE = "produce";
    static final String CONSUME = "consume";
    static final String COPY = "copy";
    static final String COPY_AGAIN = "copy, again";
    static final String KEEP = "copy that keeps";
    static final String SELECT = "select-best-view";
    static final String ASSEMBLE = "assemble-prompt";
    static final String DESCRIBE = "describe";
    static final String WHOLE = "whole pipeline";
    private static final String PER_SECOND = "records/s";

    private final Set<String> numbers;

    /** @param numbers those of 01 to 05 that are wanted */
    Throughput(Set<String> numbers) {
        this.numbers = numbers;
    }

    /** The observations of a round in their topic. */
    private record Input(Feed feed, VantageConfig config, Map<TopicPartition, Long> ends, long records) {}

    @Override
    public List<Line> lines() {
        return List.of(
                new Line("01", "consume what was produced", CONSUME, PRODUCE),
                new Line("02", "copy observations through Kafka Streams", COPY, PRODUCE),
                new Line("02", "the same once more: the noise", COPY_AGAIN, COPY),
                new Line("02", "a copy that reads and writes as much as select-best-view", KEEP, COPY),
                new Line("03", "observations to views", SELECT, COPY, Bound.atLeast(0.6)),
                new Line("03", "beside one that reads and writes as much", SELECT, KEEP),
                new Line("04", "observations to requests", ASSEMBLE, COPY),
                new Line("04", "results to descriptions", DESCRIBE, COPY),
                new Line(
                        "05", "observations to final descriptions, instant backend", WHOLE, COPY, Bound.atLeast(0.35)));
    }

    @Override
    public void run(Workbench bench) throws IOException, InterruptedException {
        var feed = Feed.of(City.of(bench.sizes()), bench.sizes().incidents, bench.registry());
        bench.progress()
                .say("01-05: %,d observations of %,d bytes on average, %,d phases"
                        .formatted(feed.records().size(), (int) feed.meanBytes(), feed.parts()));
        for (var round = 0; round <= bench.sizes().rounds; round++) {
            bench.progress().say("01-05: round %d of %d".formatted(round, bench.sizes().rounds));
            round(bench, feed, round);
        }
    }

    private void round(Workbench bench, Feed feed, int round) throws IOException, InterruptedException {
        var input = produce(bench, feed, round);
        var steps = List.<Step>of(this::parts, this::whole);
        copy(bench, input, round, COPY);
        for (var step : round % 2 == 0 ? steps : steps.reversed()) {
            step.measure(bench, input, round);
        }
        copy(bench, input, round, COPY_AGAIN);
        bench.discard(input.config());
    }

    private interface Step {
        void measure(Workbench bench, Input input, int round) throws IOException, InterruptedException;
    }

    private Input produce(Workbench bench, Feed feed, int round) {
        var config = bench.fresh(feed.cameras(), Map.of());
        var topic = new RawTopic(
                config.kafkaClient(), config.topics().observations().name());
        add(bench, PRODUCE, round, feed.records().size() / topic.write(feed.records()), Map.of());
        close(bench, config, feed);
        var read = topic.all();
        add(bench, CONSUME, round, read.size() / topic.read(_ -> {}), Map.of("bytes", feed.meanBytes()));
        return new Input(feed, config, RawTopic.behind(read), read.size());
    }

    /** Tells the time after which every incident has closed. */
    static void close(Workbench bench, VantageConfig config, Feed feed) {
        try (var cameras = new CameraProducer(config.kafkaClient(), config.topics(), bench.registry())) {
            cameras.tick(feed.last().plus(config.closeAfter()).plusSeconds(1));
        }
    }

    private void copy(Workbench bench, Input input, int round, String series) throws InterruptedException {
        if (!wants("02", "03", "04", "05")) {
            return;
        }
        var config =
                series.equals(COPY) ? bench.copying(input.config()) : bench.as("copy-again", input.config(), Map.of());
        var done = bench.run(
                config,
                CopyTopology.of(config.topics(), bench.registry()),
                input.ends(),
                input.records(),
                "02: " + series);
        add(bench, series, round, done.rate(), Map.of());
    }

    private void parts(Workbench bench, Input input, int round) throws InterruptedException {
        if (!wants("03", "04")) {
            return;
        }
        var config = bench.as("select", input.config(), Map.of());
        var select = bench.topology(config, EnumSet.of(TopologyPart.SELECT_BEST_VIEW));
        var done = bench.run(config, select, input.ends(), input.records(), "03: " + SELECT);
        var views = new RawTopic(config.kafkaClient(), config.topics().views().name()).all();
        add(bench, SELECT, round, done.rate(), Map.of("views", (double) views.size()));
        keep(bench, input, round, config, views);
        if (wants("04")) {
            describe(bench, input, round);
        }
    }

    /** @param selected the application that chose the views, whose stores tell how much it keeps */
    private static void keep(
            Workbench bench, Input input, int round, VantageConfig selected, List<ConsumerRecord<byte[], byte[]>> views)
            throws InterruptedException {
        var changelog = selected.stream().applicationId() + "-open-incidents-changelog";
        var keeping = new KeepingTopology(
                meanBytes(new RawTopic(selected.kafkaClient(), changelog).all()),
                meanBytes(views),
                Math.toIntExact(input.records() / views.size()));
        var config = bench.as("keep", input.config(), Map.of());
        var done = bench.run(
                config, keeping.of(config.topics(), bench.registry()), input.ends(), input.records(), "02: " + KEEP);
        add(bench, KEEP, round, done.rate(), Map.of("state", (double) keeping.stateBytes(), "view", (double)
                keeping.viewBytes()));
    }

    private static int meanBytes(List<ConsumerRecord<byte[], byte[]>> records) {
        return (int) records.stream()
                .filter(record -> record.value() != null)
                .mapToInt(record -> record.value().length)
                .average()
                .orElseThrow();
    }

    private void describe(Workbench bench, Input input, int round) throws InterruptedException {
        var config = bench.as("describe", input.config(), Map.of());
        var topology = EnumSet.of(TopologyPart.SELECT_BEST_VIEW, TopologyPart.DESCRIBE);
        var asked =
                bench.run(config, bench.topology(config, topology), input.ends(), input.records(), "04: " + ASSEMBLE);
        var results = Answers.to(config, bench.registry());
        add(bench, ASSEMBLE, round, asked.rate(), Map.of("requests", (double) results.size()));
        var described = bench.run(
                config, bench.topology(config, topology), RawTopic.behind(results), results.size(), "04: " + DESCRIBE);
        var finals = Finals.in(config, bench.registry());
        add(bench, DESCRIBE, round, described.rate(), Map.of("finals", (double) finals, "parts", (double)
                input.feed().parts()));
    }

    private void whole(Workbench bench, Input input, int round) throws IOException, InterruptedException {
        if (!wants("05")) {
            return;
        }
        var config = bench.fresh(input.feed().cameras(), Map.of());
        new RawTopic(config.kafkaClient(), config.topics().observations().name())
                .write(input.feed().records());
        close(bench, config, input.feed());
        var run = new WholeRun(bench, config, TimedBackend.INSTANT)
                .run(input.feed().parts(), "05: " + WHOLE);
        add(
                bench,
                WHOLE,
                round,
                input.feed().records().size() / run.seconds(),
                Map.of("requests", (double) run.requests(), "finals", (double) run.finals(), "parts", (double)
                        input.feed().parts()));
        bench.discard(config);
    }

    private boolean wants(String... any) {
        return List.of(any).stream().anyMatch(numbers::contains);
    }

    /** The first round warms up. */
    private static void add(Workbench bench, String series, int round, double value, Map<String, Double> beside) {
        bench.progress().say("%s: %,.0f %s %s".formatted(series, value, PER_SECOND, beside.isEmpty() ? "" : beside));
        if (round > 0) {
            bench.add(new Figure("01-05", series, round, PER_SECOND, value, beside));
        }
    }
}
