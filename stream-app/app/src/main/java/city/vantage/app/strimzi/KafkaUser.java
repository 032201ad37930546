package city.vantage.app.strimzi;

import city.vantage.app.config.VantageConfig;
import city.vantage.wire.Topic;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A user of Kafka, with the rights that a kind of process needs and no more. */
record KafkaUser(String name, List<Access> accesses) {

    /** Of streams, workers, webhooks, and of those who bring what cameras see. */
    static List<KafkaUser> of(VantageConfig config, String webhooksGroup) {
        var topics = config.topics();
        return List.of(
                stream(topics, config.stream().applicationId(), config.worker().group()),
                worker(topics, config.worker().group()),
                webhooks(topics, webhooksGroup),
                cameras(topics));
    }

    private static KafkaUser stream(Topics topics, String application, String workers) {
        var access = new ArrayList<Access>();
        Stream.of(
                        topics.cameras(),
                        topics.detections(),
                        topics.observations(),
                        topics.results(),
                        topics.descriptions(),
                        topics.feedback())
                .forEach(topic -> access.add(read(topic)));
        specs(topics, spec -> isWrittenByStreams(topics, spec)).forEach(spec -> access.add(write(spec)));
        access.add(Access.topic(topics.requests().name(), "Describe"));
        // Changelogs, which Kafka Streams makes itself; a transaction for each thread.
        access.add(Access.topic(application + "-", "Create", "Delete", "Describe", "DescribeConfigs", "Read", "Write")
                .andWhatBeginsSo());
        access.add(Access.group(application, "Read", "Describe"));
        access.add(Access.group(workers, "Describe"));
        access.add(new Access("transactionalId", application + "-", true, List.of("Describe", "Write")));
        return user("vantage-stream", topics, access);
    }

    private static KafkaUser worker(Topics topics, String group) {
        return user(
                "vantage-worker",
                topics,
                List.of(
                        read(topics.requests()),
                        write(topics.results().spec()),
                        write(Objects.requireNonNull(topics.requests().deadLetters())),
                        // Each sets the group's own settings when it starts.
                        Access.group(group, "Read", "Describe", "DescribeConfigs", "AlterConfigs")));
    }

    private static KafkaUser webhooks(Topics topics, String group) {
        return user(
                "vantage-webhooks",
                topics,
                List.of(
                        read(topics.alerts()),
                        read(topics.descriptions()),
                        write(topics.undelivered()),
                        Access.group(group + ".", "Read", "Describe").andWhatBeginsSo()));
    }

    private static KafkaUser cameras(Topics topics) {
        return new KafkaUser(
                "vantage-cameras",
                List.of(
                        write(topics.cameras().spec()),
                        write(topics.detections().spec()),
                        write(topics.observations().spec())));
    }

    /** All that start as a process look whether every topic is there. */
    private static KafkaUser user(String name, Topics topics, List<Access> own) {
        var named = own.stream().map(Access::name).toList();
        var others =
                specs(topics, spec -> !named.contains(spec.name())).map(spec -> Access.topic(spec.name(), "Describe"));
        return new KafkaUser(name, Stream.concat(own.stream(), others).toList());
    }

    private static boolean isWrittenByStreams(Topics topics, TopicSpec spec) {
        var inputs = List.of(
                topics.cameras().name(),
                topics.detections().name(),
                topics.results().name(),
                topics.feedback().name(),
                topics.requests().deadLetterName(),
                topics.undelivered().name());
        return !inputs.contains(spec.name());
    }

    private static Stream<TopicSpec> specs(Topics topics, Predicate<TopicSpec> which) {
        return topics.all().stream().filter(which);
    }

    private static Access read(Topic<?> topic) {
        return Access.topic(topic.name(), "Read", "Describe");
    }

    private static Access write(TopicSpec topic) {
        return Access.topic(topic.name(), "Write", "Describe");
    }
}
