package city.vantage.testing;

import static java.util.concurrent.TimeUnit.SECONDS;

import city.vantage.wire.registry.SchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * A Kafka broker and a schema registry for tests: {@code @RegisterExtension static final VantageCluster CLUSTER = new
 * VantageCluster();}. All test classes of a JVM share one pair, which starts with the first class that wants it and
 * stops with the JVM; so tests take topics and ids of their own through {@link #freshName}. Both are in this process;
 * with {@code -Dvantage.containers=true}, in containers.
 */
public final class VantageCluster implements BeforeAllCallback {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final int ADMIN_SECONDS = 30;

    private @Nullable RunningCluster running;

    @Override
    public void beforeAll(ExtensionContext context) {
        running = context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(VantageCluster.class))
                .computeIfAbsent(RunningCluster.class, _ -> RunningCluster.start(), RunningCluster.class);
    }

    public String bootstrapServers() {
        return running().servers().bootstrapServers();
    }

    /** A client of the registry, with a cache. */
    public SchemaRegistry registry() {
        return running().client();
    }

    public URI registryUrl() {
        return running().servers().registryUrl();
    }

    /** Not to be closed by tests. */
    public Admin admin() {
        return running().admin();
    }

    /** A name for a topic, a group or an application that no other test of this JVM has. */
    public String freshName(String prefix) {
        return prefix + "-" + NAMES.incrementAndGet();
    }

    /** Makes a topic that keeps its records whatever their time, and returns its name. */
    public String createTopic(String topic, int partitions) {
        return createTopic(topic, partitions, Map.of("retention.ms", "-1"));
    }

    /** Makes a topic with these settings, and returns its name. */
    public String createTopic(String topic, int partitions, Map<String, String> settings) {
        var newTopic = new NewTopic(topic, partitions, (short) 1).configs(settings);
        await(
                "make topic " + topic,
                admin().createTopics(List.of(newTopic)).all().toCompletionStage());
        return topic;
    }

    /** Writes one record, and returns when the broker has it. */
    public RecordMetadata produce(String topic, byte @Nullable [] key, byte @Nullable [] value) {
        return produce(new ProducerRecord<>(topic, key, value));
    }

    /** Writes one record, with a partition, time and headers of the test's choice. */
    public RecordMetadata produce(ProducerRecord<byte[], byte[]> record) {
        try {
            return running().producer().send(record).get(ADMIN_SECONDS, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("cannot write to " + record.topic(), e);
        }
    }

    /**
     * Reads the topic from its beginning, committed records only, until there are {@code count} of them or the time is
     * over. Returns what there is, in the order of each partition, perhaps more than {@code count}: assert the number.
     */
    public List<ConsumerRecord<byte[], byte[]>> readAll(String topic, int count, Duration timeout) {
        return CommittedRecords.read(bootstrapServers(), topic, count, timeout);
    }

    private RunningCluster running() {
        if (running == null) {
            throw new IllegalStateException("register VantageCluster as a static @RegisterExtension");
        }
        return running;
    }

    private static void await(String what, CompletionStage<?> stage) {
        try {
            stage.toCompletableFuture().get(ADMIN_SECONDS, SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("cannot " + what, e);
        }
    }
}
