package city.vantage.worker;

import city.vantage.wire.registry.RegistryUnavailableException;
import city.vantage.wire.registry.SchemaRegistry;
import java.io.IOException;
import java.util.List;
import org.apache.avro.Schema;

/** A registry that can be taken down: for writers, who register, and for readers, who look up. */
final class SwitchedRegistry implements SchemaRegistry {
    volatile boolean writersDown;
    volatile boolean readersDown;
    private final SchemaRegistry registry;

    SwitchedRegistry(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public int register(String subject, Schema schema) {
        check(writersDown);
        return registry.register(subject, schema);
    }

    @Override
    public Schema schemaById(int id) {
        check(readersDown);
        return registry.schemaById(id);
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        check(writersDown);
        return registry.isCompatible(subject, schema);
    }

    private static void check(boolean down) {
        if (down) {
            throw new RegistryUnavailableException(List.of(), 1, new IOException("switched off"));
        }
    }
}
