package city.vantage.app.runtime;

import city.vantage.app.config.StreamSettings;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.telemetry.Probe;
import city.vantage.topology.PoisonRecords;
import city.vantage.topology.TopologySettings;
import city.vantage.topology.VantageTopology;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topologies, running: exactly once, with a thread that fails replaced a bounded number of times. */
public final class StreamRunner implements Probe, AutoCloseable {
    /** For what changes several times between two commits. */
    private static final long STATE_CACHE_BYTES = 32L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(StreamRunner.class);
    private static final int REPLACED_THREADS = 10;
    private static final Duration CLOSE = Duration.ofSeconds(20);

    private final KafkaStreams streams;
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicInteger replaced = new AtomicInteger();

    public StreamRunner(VantageConfig config, SchemaRegistry registry, MeterRegistry meters) {
        this(config, config.topology(), registry, meters);
    }

    /** @param settings instead of the configured ones */
    public StreamRunner(
            VantageConfig config, TopologySettings settings, SchemaRegistry registry, MeterRegistry meters) {
        this(config, VantageTopology.build(config.topics(), registry, settings, meters), meters);
    }

    /** Runs a topology the way Vantage's is run. */
    public StreamRunner(VantageConfig config, Topology topology, MeterRegistry meters) {
        this.streams = new KafkaStreams(topology, properties(config, meters));
        streams.setUncaughtExceptionHandler(this::onFailure);
        streams.setStateListener((now, _) -> onState(now));
    }

    public void start() {
        streams.start();
    }

    /** Waits until records are processed. */
    public boolean awaitRunning(Duration timeout) throws InterruptedException {
        return running.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Waits until the application has stopped, by itself or because it was closed. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** Whether it stopped because it couldn't go on. */
    public boolean hasFailed() {
        return streams.state() == KafkaStreams.State.ERROR;
    }

    /** Closes it and leaves the group, so that nobody waits for this instance to come back. */
    public void leave() {
        streams.close(CloseOptions.timeout(CLOSE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    @Override
    public @Nullable String failure() {
        return hasFailed() ? "the streams have failed; the log says why" : null;
    }

    @Override
    public @Nullable String obstacle() {
        var state = streams.state();
        return state == KafkaStreams.State.RUNNING ? null : "the streams are " + state;
    }

    /** What Kafka Streams and its clients measure. */
    public Supplier<Map<MetricName, ? extends Metric>> kafkaMetrics() {
        return streams::metrics;
    }

    @Override
    public void close() {
        streams.close(CLOSE);
    }

    private void onState(KafkaStreams.State now) {
        LOG.info("Streams are {}", now);
        if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
        }
        if (now.hasCompletedShutdown() || now == KafkaStreams.State.ERROR) {
            ended.countDown();
        }
    }

    private StreamThreadExceptionResponse onFailure(Throwable failure) {
        var count = replaced.incrementAndGet();
        LOG.error("Stream thread failed, {} of {} times", count, REPLACED_THREADS, failure);
        return count <= REPLACED_THREADS
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private static Properties properties(VantageConfig config, MeterRegistry meters) {
        StreamSettings settings = config.stream();
        var properties = new Properties();
        properties.putAll(config.kafkaClient());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDir().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        // A thread that waits for records commits no sooner than that is over.
        properties.put(
                StreamsConfig.POLL_MS_CONFIG,
                Math.max(1, settings.commitInterval().toMillis() / 10));
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) settings.replication());
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, PoisonRecords.class);
        properties.put(PoisonRecords.METERS, meters);
        // Kafka's own is random, and so would be a label of all that its clients measure.
        properties.put(StreamsConfig.CLIENT_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        // What is written is on its way before it is committed, instead of all at once then.
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        // A process that was killed is missed after ten seconds, not after the 45 of the default.
        properties.put(StreamsConfig.mainConsumerPrefix("session.timeout.ms"), 10_000);
        // What was forgotten is compacted away as soon as what topics forget by time.
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.SEGMENT_MS_CONFIG), Long.toString(TopicSpec.SEGMENT.toMillis()));
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, STATE_CACHE_BYTES);
        return properties;
    }
}
