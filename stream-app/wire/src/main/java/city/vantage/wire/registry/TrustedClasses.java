package city.vantage.wire.registry;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Tells Avro which classes it may instantiate for a schema's names. Since 1.12.2 it trusts none by itself: a schema
 * comes from outside and could name any class on the path.
 *
 * <p>The trust is the process's, for Avro knows no other. It is given to exactly the classes of the records that codecs
 * are made for, in addition to what the process trusts already. (Rejected: the system property
 * {@code org.apache.avro.SERIALIZABLE_PACKAGES}, which each process that embeds us would have to remember.)
 */
final class TrustedClasses {
    private static final Set<String> NAMES = ConcurrentHashMap.newKeySet();

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(), type -> NAMES.contains(type.getName())));
    }

    private TrustedClasses() {}

    /** Trusts the classes of all records, enumerations and fixed values that our own schema names. */
    static synchronized void trust(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (NAMES.add(SpecificData.getClassName(schema))) {
                    schema.getFields().forEach(field -> trust(field.schema()));
                }
            }
            case ENUM, FIXED -> NAMES.add(SpecificData.getClassName(schema));
            case ARRAY -> trust(schema.getElementType());
            case MAP -> trust(schema.getValueType());
            case UNION -> schema.getTypes().forEach(TrustedClasses::trust);
            default -> {}
        }
    }
}
