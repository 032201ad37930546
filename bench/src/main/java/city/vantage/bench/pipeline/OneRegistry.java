package city.vantage.bench.pipeline;

import city.vantage.wire.registry.SchemaRegistry;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;

/** A registry in memory, so that no server is measured. */
final class OneRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new CopyOnWriteArrayList<>();

    @Override
    public int register(String subject, Schema schema) {
        schemas.add(schema);
        return schemas.size();
    }

    @Override
    public Schema schemaById(int id) {
        return schemas.get(id - 1);
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return true;
    }
}
