package city.vantage.wire.mapping;

import org.apache.avro.specific.SpecificRecord;

/**
 * How a domain record is written as an Avro record, and read back.
 *
 * @param <D> the domain's record
 * @param <A> the schema's record
 */
public interface RecordMapping<D, A extends SpecificRecord> {
    /** Class of the Avro record. */
    Class<A> avroClass();

    A toAvro(D record);

    /**
     * Reads a record back.
     *
     * @throws city.vantage.incident.RejectedException where a field has a value that the domain doesn't accept
     */
    D toDomain(A avro);
}
