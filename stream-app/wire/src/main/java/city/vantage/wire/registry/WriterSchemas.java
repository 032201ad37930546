package city.vantage.wire.registry;

import city.vantage.wire.registry.MalformedRecordException.Reason;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;

/** Which schemas of other people's records are read: those that fit the wanted type and can't be used to exhaust us. */
final class WriterSchemas {
    private WriterSchemas() {}

    /** @throws MalformedRecordException for a schema whose records are better not read */
    static void check(Schema writer, Schema reader, int maxRecordBytes) {
        if (!harmless(writer, maxRecordBytes, Collections.newSetFromMap(new IdentityHashMap<>()))) {
            throw mismatch(writer, "has elements of no size or a fixed value longer than a record may be");
        }
        var answer = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (answer.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw mismatch(writer, "can't be read as " + reader.getFullName());
        }
    }

    private static MalformedRecordException mismatch(Schema writer, String why) {
        return new MalformedRecordException(
                Reason.SCHEMA_MISMATCH, "the record's schema " + writer.getFullName() + " " + why, null);
    }

    private static boolean harmless(Schema schema, int maxRecordBytes, Set<Schema> seen) {
        return switch (schema.getType()) {
            case RECORD ->
                !seen.add(schema)
                        || schema.getFields().stream().allMatch(f -> harmless(f.schema(), maxRecordBytes, seen));
            case UNION -> schema.getTypes().stream().allMatch(branch -> harmless(branch, maxRecordBytes, seen));
            case MAP -> harmless(schema.getValueType(), maxRecordBytes, seen);
            // Elements without bytes: a record of ten bytes could announce 2^31 of them.
            case ARRAY ->
                !GenericDatumReader.isZeroByteSchema(schema.getElementType())
                        && harmless(schema.getElementType(), maxRecordBytes, seen);
            case FIXED -> schema.getFixedSize() <= maxRecordBytes;
            default -> true;
        };
    }
}
