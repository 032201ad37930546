package city.vantage.wire;

import city.vantage.wire.mapping.RecordMapping;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A topic whose values are records of one type.
 *
 * @param <V> the domain's record
 * @param deadLetters topic for records that are given up on the way, or null where nobody can give one up
 */
public record Topic<V>(
        TopicSpec spec,
        RecordMapping<V, ?> mapping,
        @Nullable TopicSpec deadLetters) {
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    static <V> Topic<V> of(TopicSpec spec, RecordMapping<V, ?> mapping) {
        return new Topic<>(spec, mapping, null);
    }

    /** The topic with a dead-letter topic of one partition beside it. */
    Topic<V> withDeadLetters() {
        var letters = new TopicSpec(
                spec.name() + ".dead-letters",
                spec.key(),
                "the original bytes; headers say why and from where",
                1,
                Cleanup.DELETE,
                DEAD_LETTER_RETENTION,
                TimestampType.CREATE_TIME,
                "Records of " + spec.name() + " that were given up.");
        return new Topic<>(spec, mapping, letters);
    }

    public String name() {
        return spec.name();
    }

    /** Name of the dead-letter topic, which must exist. */
    public String deadLetterName() {
        if (deadLetters == null) {
            throw new IllegalStateException(name() + " has no dead-letter topic");
        }
        return deadLetters.name();
    }

    List<TopicSpec> specs() {
        return deadLetters == null ? List.of(spec) : List.of(spec, deadLetters);
    }
}
