package city.vantage.app.strimzi;

import city.vantage.app.config.VantageConfig;
import city.vantage.wire.TopicSpec;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The topics of the catalogue and the users of Vantage's processes, for Strimzi's topic and user operators. */
public final class StrimziResources {
    /** Strimzi serves it from 0.49 on. */
    private static final String VERSION = "kafka.strimzi.io/v1";

    private StrimziResources() {}

    /** @param cluster the name of the Kafka resource that they belong to */
    public static String yaml(VantageConfig config, String cluster) {
        var topics = config.topics().all().stream().map(topic -> topic(topic, config.replication(), cluster));
        var users = KafkaUser.of(config, config.webhooks().group()).stream().map(user -> user(user, cluster));
        return Stream.concat(topics, users).collect(Collectors.joining("---\n"));
    }

    private static String topic(TopicSpec topic, short replication, String cluster) {
        var settings = new TreeMap<>(topic.newTopic(replication, false).configs());
        return head("KafkaTopic", topic.name(), cluster)
                + """
                spec:
                  partitions: %d
                  replicas: %d
                  config:
                """.formatted(topic.partitions(), replication)
                + settings.entrySet().stream()
                        .map(setting -> "    %s: \"%s\"\n".formatted(setting.getKey(), setting.getValue()))
                        .collect(Collectors.joining());
    }

    private static String user(KafkaUser user, String cluster) {
        return head("KafkaUser", user.name(), cluster)
                + """
                spec:
                  authentication:
                    type: tls
                  authorization:
                    type: simple
                    acls:
                """
                + user.accesses().stream().map(Access::yaml).collect(Collectors.joining());
    }

    private static String head(String kind, String name, String cluster) {
        return """
                apiVersion: %s
                kind: %s
                metadata:
                  name: "%s"
                  labels:
                    strimzi.io/cluster: "%s"
                """.formatted(VERSION, kind, name, cluster);
    }
}
