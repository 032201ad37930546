package city.vantage.app.runtime;

import city.vantage.wire.registry.CachingSchemaRegistry;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.RestSchemaRegistry;
import city.vantage.wire.registry.SchemaRegistry;

/** A client of the schema registry, to be closed. */
public record RegistryConnection(RestSchemaRegistry rest, SchemaRegistry cached) implements AutoCloseable {

    public static RegistryConnection connect(RegistryConfig config) {
        var rest = new RestSchemaRegistry(config);
        return new RegistryConnection(rest, new CachingSchemaRegistry(rest));
    }

    @Override
    public void close() {
        rest.close();
    }
}
