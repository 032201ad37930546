package city.vantage.app.runtime;

import city.vantage.wire.TopicSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;

/** Creates and looks at Vantage's topics. */
public final class TopicAdmin implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 30;

    private final Admin admin;

    public TopicAdmin(Map<String, Object> kafka) {
        this.admin = Admin.create(kafka);
    }

    public Admin admin() {
        return admin;
    }

    /**
     * Creates those that are missing.
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
        await(admin.createTopics(topics).all(), "topics can't be created");
        return missing;
    }

    /** Names of those that the cluster doesn't have. */
    public Set<String> missing(List<TopicSpec> specs) {
        var existing = await(admin.listTopics().names(), "topics can't be listed");
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
        return await(admin.describeTopics(names).allTopicNames(), "topics can't be described").values().stream()
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
        admin.close();
    }

    private static <T> T await(KafkaFuture<T> future, String problem) {
        try {
            return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(problem + ": interrupted", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnreachableClusterException(problem, e);
        }
    }
}
