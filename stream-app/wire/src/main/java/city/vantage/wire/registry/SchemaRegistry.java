package city.vantage.wire.registry;

import org.apache.avro.Schema;

/**
 * Where the schemas of records are kept. Implementations are safe for use by several threads.
 *
 * <p>Every method may throw {@link RegistryUnavailableException} (worth trying again) and
 * {@link RegistryMisconfiguredException} (not, until someone changes the configuration).
 */
public interface SchemaRegistry {
    /**
     * Registers the schema as the next version of the subject, or finds it there.
     *
     * @return the schema's id, the same one each time
     * @throws SchemaRefusedException if the schema isn't compatible with earlier versions, or isn't valid
     */
    int register(String subject, Schema schema);

    /**
     * The schema that a record names.
     *
     * @throws UnknownSchemaException if the registry has no Avro schema of this id
     */
    Schema schemaById(int id);

    /**
     * Whether {@link #register} would accept the schema, judged against the subject's latest version. A subject that
     * doesn't exist yet accepts any schema.
     */
    boolean isCompatible(String subject, Schema schema);
}
