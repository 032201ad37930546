package city.vantage.app.runtime;

import static org.apache.kafka.clients.admin.AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG;

import city.vantage.wire.TopicSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidMetadataException;

/** Creates and looks at Vantage's topics. */
public final class TopicAdmin implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    /** Brokers that answer at all answer in less; a user who mistyped their name needn't wait for long. */
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final String UNKNOWN = "Topics that were created aren't known";

    private final Admin admin;

    private TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /**
     * @param kafka properties of every client
     * @throws UnreachableClusterException where the properties are wrong, or no broker answers in time
     */
    public static TopicAdmin connect(Map<String, Object> kafka) {
        var topics = new TopicAdmin(create(kafka));
        try {
            var options = new DescribeClusterOptions().timeoutMs((int) CONNECT.toMillis());
            await(
                    topics.admin.describeCluster(options).nodes(),
                    "No answer from " + kafka.get(BOOTSTRAP_SERVERS_CONFIG));
        } catch (RuntimeException e) {
            topics.close();
            throw e;
        }
        return topics;
    }

    public Admin admin() {
        return admin;
    }

    /**
     * Creates those that are missing, and waits until their leaders serve them: a leader that isn't ready may refuse a
     * producer's first batch and take the second, and then never takes the first.
     *
     * @param keepForEver without retention, for streams whose event time lies in the past
     * @return names of the created topics
     */
    public Set<String> create(List<TopicSpec> specs, short replication, boolean keepForEver) {
        var missing = missing(specs);
        var topics = specs.stream()
                .filter(spec -> missing.contains(spec.name()))
                .map(spec -> spec.newTopic(replication, keepForEver))
                .toList();
        create(topics);
        return missing;
    }

    public void create(List<NewTopic> topics) {
        await(admin.createTopics(topics).all(), "Topics can't be created");
        var names = topics.stream().map(NewTopic::name).toList();
        var end = System.nanoTime() + TIMEOUT.toNanos();
        while (!areServed(names)) {
            if (System.nanoTime() > end) {
                throw new UnreachableClusterException(
                        "Topics that were created have no leader", new TimeoutException("none within " + TIMEOUT));
            }
            pause();
        }
    }

    /** Whether all brokers that are asked know the topics, and the leader of each partition answers. */
    private boolean areServed(List<String> names) {
        try {
            var ends = await(admin.describeTopics(names).allTopicNames(), UNKNOWN).values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            await(admin.listOffsets(ends).all(), UNKNOWN);
            return true;
        } catch (UnreachableClusterException e) {
            if (e.getCause() instanceof ExecutionException failed
                    && failed.getCause() instanceof InvalidMetadataException) {
                return false;
            }
            throw e;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while topics are created", e);
        }
    }

    /** Names of those that the cluster doesn't have. */
    public Set<String> missing(List<TopicSpec> specs) {
        var existing = await(admin.listTopics().names(), "Topics can't be listed");
        var missing = new TreeSet<String>();
        specs.stream()
                .map(TopicSpec::name)
                .filter(name -> !existing.contains(name))
                .forEach(missing::add);
        return missing;
    }

    /** Number of partitions by topic, of those that exist. */
    public Map<String, Integer> partitions(List<TopicSpec> specs) {
        var missing = missing(specs);
        var names = specs.stream()
                .map(TopicSpec::name)
                .filter(name -> !missing.contains(name))
                .toList();
        return await(admin.describeTopics(names).allTopicNames(), "Topics can't be described").values().stream()
                .collect(Collectors.toMap(
                        TopicDescription::name, topic -> topic.partitions().size()));
    }

    /** @throws MissingTopicsException where the cluster lacks one of them */
    public void require(List<TopicSpec> specs) {
        var missing = missing(specs);
        if (!missing.isEmpty()) {
            throw new MissingTopicsException(missing);
        }
    }

    @Override
    public void close() {
        // A call that has timed out here would otherwise be waited for until it times out in the client too.
        admin.close(Duration.ZERO);
    }

    private static Admin create(Map<String, Object> kafka) {
        try {
            return Admin.create(kafka);
        } catch (KafkaException e) {
            throw new UnreachableClusterException("The settings of the Kafka client don't work", e);
        }
    }

    /** @throws UnreachableClusterException where it fails or takes too long */
    public static <T> T await(KafkaFuture<T> future, String problem) {
        try {
            return future.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem + ": interrupted", e);
        } catch (ExecutionException e) {
            throw new UnreachableClusterException(problem, e);
        } catch (TimeoutException e) {
            throw new UnreachableClusterException(problem, new TimeoutException("no answer within " + TIMEOUT));
        }
    }
}
