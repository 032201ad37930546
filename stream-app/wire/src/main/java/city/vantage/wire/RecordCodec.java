package city.vantage.wire;

import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import city.vantage.wire.mapping.RecordMapping;
import city.vantage.wire.registry.AvroCodec;
import city.vantage.wire.registry.MalformedRecordException;
import city.vantage.wire.registry.SchemaRegistry;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Turns a domain record into bytes in Confluent wire format, and back.
 *
 * @param <V> the domain's record
 */
public final class RecordCodec<V> {
    private final Framed<V, ?> framed;

    private RecordCodec(Framed<V, ?> framed) {
        this.framed = framed;
    }

    public static <V> RecordCodec<V> of(RecordMapping<V, ?> mapping, SchemaRegistry registry) {
        return new RecordCodec<>(framed(mapping, registry));
    }

    /** Registers the schema for the topic now, and not when its first record is written, when it may be too late. */
    public void prepare(String topic) {
        framed.codec().prepare(topic);
    }

    public Serializer<V> serializer() {
        return (topic, record) -> record == null ? null : framed.encode(topic, record);
    }

    /** For records from outside: bad bytes come out as {@link Inbound.Rejected}. */
    public Deserializer<Inbound<V>> inbound() {
        return (topic, bytes) -> decode(bytes);
    }

    /** For records that Vantage itself wrote, such as state: bad bytes are an error. */
    public Serde<V> serde() {
        return Serdes.serdeFrom(serializer(), (topic, bytes) -> bytes == null ? null : framed.decode(bytes));
    }

    private Inbound<V> decode(byte @Nullable [] bytes) {
        if (bytes == null) {
            return new Inbound.Tick<>();
        }
        try {
            return new Inbound.Accepted<>(framed.decode(bytes), bytes);
        } catch (RejectedException e) {
            return new Inbound.Rejected<>(e.reason(), String.valueOf(e.getMessage()), bytes);
        } catch (MalformedRecordException e) {
            return new Inbound.Rejected<>(reason(e), String.valueOf(e.getMessage()), bytes);
        }
    }

    private static RejectionReason reason(MalformedRecordException e) {
        return e.reason() == MalformedRecordException.Reason.UNKNOWN_SCHEMA
                ? RejectionReason.UNKNOWN_SCHEMA
                : RejectionReason.MALFORMED;
    }

    private static <V, A extends SpecificRecord> Framed<V, A> framed(
            RecordMapping<V, A> mapping, SchemaRegistry registry) {
        return new Framed<>(mapping, new AvroCodec<>(registry, mapping.avroClass()));
    }

    private record Framed<V, A extends SpecificRecord>(RecordMapping<V, A> mapping, AvroCodec<A> codec) {
        byte[] encode(String topic, V record) {
            return codec.encode(topic, mapping.toAvro(record));
        }

        V decode(byte[] bytes) {
            return mapping.toDomain(codec.decode(bytes));
        }
    }
}
