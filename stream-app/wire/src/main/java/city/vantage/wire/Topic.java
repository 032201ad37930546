package city.vantage.wire;

import city.vantage.wire.event.AvroJson;
import city.vantage.wire.event.CloudEvent;
import city.vantage.wire.mapping.RecordMapping;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * A topic whose values are records of one type.
 *
 * @param <V> the domain's record
 * @param deadLetters topic for records that are given up on the way, or null where nobody can give one up
 * @param events how a record is told of as an event; null in topics that other systems don't subscribe to
 * @param json topic that has the same records as JSON; null where it isn't asked for
 */
public record Topic<V>(
        TopicSpec spec,
        RecordMapping<V, ?> mapping,
        @Nullable TopicSpec deadLetters,
        @Nullable Function<V, CloudEvent> events,
        @Nullable TopicSpec json) {
    private static final Duration DEAD_LETTER_RETENTION = Duration.ofDays(30);

    static <V> Topic<V> of(TopicSpec spec, RecordMapping<V, ?> mapping) {
        return new Topic<>(spec, mapping, null, null, null);
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
        return new Topic<>(spec, mapping, letters, events, json);
    }

    /** The topic with records that are events, and with a mirror in JSON beside it where {@code mirrored}. */
    Topic<V> withEvents(Function<V, CloudEvent> told, boolean mirrored) {
        var mirror = new TopicSpec(
                spec.name() + ".json",
                spec.key(),
                spec.value() + " as JSON",
                spec.partitions(),
                spec.cleanup(),
                spec.retention(),
                spec.timestamps(),
                "The records of " + spec.name()
                        + " as JSON, where `events.mirror.json` is set; else there is no such topic.");
        return new Topic<>(spec, mapping, deadLetters, told, mirrored ? mirror : null);
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

    /**
     * Writes records in Confluent wire format, marked as events where they are.
     *
     * @throws city.vantage.wire.registry.RegistryException from the serializer, where the schema can't be registered
     */
    public Serializer<V> serializer(SchemaRegistry registry) {
        var avro = RecordCodec.of(mapping, registry).serializer();
        return events == null ? avro : new EventSerializer<>(avro, events, CloudEvent.AVRO);
    }

    /** Writes records as JSON, marked as the same events. */
    public Serializer<V> jsonSerializer() {
        return new EventSerializer<>((_, record) -> json(record), this::event, CloudEvent.JSON);
    }

    /** The record as the event that it is. */
    public CloudEvent event(V record) {
        return Objects.requireNonNull(events, "no events").apply(record);
    }

    /** The record as one line of JSON in UTF-8. */
    public byte[] json(V record) {
        return AvroJson.of(mapping.toAvro(record));
    }

    List<TopicSpec> specs() {
        return Stream.of(spec, json, deadLetters).filter(Objects::nonNull).toList();
    }
}
