package city.vantage.wire.registry;

import city.vantage.wire.registry.MalformedRecordException.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Turns records of one type into bytes in {@link WireFormat} and back. A record is read with the schema that it was
 * written with, and comes out in the schema of {@code T}: fields that the writer didn't know have their defaults.
 * Thread-safe.
 *
 * @param <T> the record's class, generated from its schema
 */
public final class AvroCodec<T extends SpecificRecord> {
    /** Room for an inline picture of one megabyte and everything around it. */
    public static final int DEFAULT_MAX_RECORD_BYTES = 2 << 20;

    private static final int CACHED_SCHEMAS = 200;

    private final SchemaRegistry registry;
    private final int maxRecordBytes;
    private final SpecificData data;
    private final Schema schema;
    private final SpecificDatumWriter<T> writer;
    private final BoundedCache<String, byte[]> headers = new BoundedCache<>(CACHED_SCHEMAS);
    private final BoundedCache<Integer, SpecificDatumReader<T>> readers = new BoundedCache<>(CACHED_SCHEMAS);

    public AvroCodec(SchemaRegistry registry, Class<T> type) {
        this(registry, type, DEFAULT_MAX_RECORD_BYTES);
    }

    /**
     * A codec with a limit of its own.
     *
     * @param maxRecordBytes records longer than this, header included, are neither written nor read
     */
    public AvroCodec(SchemaRegistry registry, Class<T> type, int maxRecordBytes) {
        this.registry = registry;
        this.maxRecordBytes = maxRecordBytes;
        this.data = SpecificData.getForClass(type);
        this.schema = data.getSchema(type);
        TrustedClasses.trust(schema);
        this.writer = new SpecificDatumWriter<>(schema, data);
    }

    public Schema schema() {
        return schema;
    }

    /**
     * Registers the schema under the topic's subject, which else the first record for the topic does.
     *
     * @throws RegistryException if the schema can't be registered
     */
    public void prepare(String topic) {
        headers.get(topic, this::headerFor);
    }

    /**
     * The record's bytes. The first record for a topic registers the schema under the topic's subject.
     *
     * @throws UnwritableRecordException if a required field has no value or the record is too long
     * @throws RegistryException if the schema can't be registered
     */
    public byte[] encode(String topic, T value) {
        var out = new ByteArrayOutputStream(512);
        out.writeBytes(headers.get(topic, this::headerFor));
        var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        try {
            writer.write(value, encoder);
            encoder.flush();
        } catch (IOException | RuntimeException e) {
            throw new UnwritableRecordException("a " + schema.getName() + " for " + topic + " can't be encoded", e);
        }
        if (out.size() > maxRecordBytes) {
            throw new UnwritableRecordException(
                    "a " + schema.getName() + " for " + topic + " has " + out.size() + " bytes, more than "
                            + maxRecordBytes,
                    null);
        }
        return out.toByteArray();
    }

    /**
     * The record in the bytes, which may be any bytes at all.
     *
     * @throws MalformedRecordException if they are no such record
     * @throws RegistryUnavailableException if its schema couldn't be had now; try again
     * @throws RegistryMisconfiguredException if its schema can't be had under the present configuration
     */
    public T decode(byte[] bytes) {
        if (bytes.length > maxRecordBytes) {
            throw new MalformedRecordException(
                    Reason.TOO_LONG, "a record of " + bytes.length + " bytes, more than " + maxRecordBytes, null);
        }
        var reader = readers.get(WireFormat.schemaIdOf(bytes), this::readerFor);
        var in = DecoderFactory.get()
                .binaryDecoder(bytes, WireFormat.HEADER_BYTES, bytes.length - WireFormat.HEADER_BYTES, null);
        try {
            return whole(reader, in);
        } catch (MalformedRecordException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Avro reports bad bytes with a dozen unrelated types, and nesting without end (a schema may refer to
            // itself) with the stack's overflow. All of them are caused by these bytes alone.
            throw new MalformedRecordException(Reason.UNDECODABLE, "no " + schema.getName() + " in the bytes", e);
        }
    }

    private T whole(SpecificDatumReader<T> reader, BinaryDecoder in) throws IOException {
        var value = reader.read(null, new BoundedDecoder(in));
        if (!in.isEnd()) {
            throw new MalformedRecordException(
                    Reason.TRAILING_BYTES, in.remainingBytes() + " bytes after the " + schema.getName(), null);
        }
        return value;
    }

    private byte[] headerFor(String topic) {
        return WireFormat.header(registry.register(SubjectName.forValueOf(topic), schema));
    }

    private SpecificDatumReader<T> readerFor(int schemaId) {
        try {
            var written = registry.schemaById(schemaId);
            WriterSchemas.check(written, schema, maxRecordBytes);
            return new SpecificDatumReader<>(written, schema, data);
        } catch (UnknownSchemaException e) {
            throw new MalformedRecordException(Reason.UNKNOWN_SCHEMA, "a record of schema " + schemaId, e);
        }
    }
}
