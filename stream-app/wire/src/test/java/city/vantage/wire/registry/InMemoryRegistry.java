package city.vantage.wire.registry;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;

/** A registry that accepts everything and counts what it is asked. */
public final class InMemoryRegistry implements SchemaRegistry {
    final List<String> questions = new ArrayList<>();
    private final List<Schema> schemas = new ArrayList<>();

    @Override
    public synchronized int register(String subject, Schema schema) {
        questions.add("register " + subject);
        if (!schemas.contains(schema)) {
            schemas.add(schema);
        }
        return schemas.indexOf(schema) + 1;
    }

    @Override
    public synchronized Schema schemaById(int id) {
        questions.add("schema " + id);
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException(id, "unknown to the registry", null);
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized boolean isCompatible(String subject, Schema schema) {
        return true;
    }
}
