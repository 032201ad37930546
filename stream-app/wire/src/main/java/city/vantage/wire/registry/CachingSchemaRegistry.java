package city.vantage.wire.registry;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.apache.avro.Schema;

/**
 * Remembers a registry's answers. What an id means and which id a schema has never change, so those stay until there is
 * no more room. That an id is unknown may change, so it is remembered for a short time only: long enough that a flood
 * of bad records doesn't become a flood of requests, and short enough for a schema that is registered a moment later.
 */
public final class CachingSchemaRegistry implements SchemaRegistry {
    private static final int DEFAULT_CAPACITY = 1_000;
    private static final Duration DEFAULT_UNKNOWN_FOR = Duration.ofSeconds(10);

    private record SubjectSchema(String subject, Schema schema) {}

    private record Unknown(UnknownSchemaException answer, long atNanos) {}

    private final SchemaRegistry registry;
    private final Duration unknownFor;
    private final LongSupplier nanoTime;
    private final BoundedCache<Integer, Schema> schemas;
    private final BoundedCache<SubjectSchema, Integer> ids;
    private final BoundedCache<Integer, Unknown> unknown;

    public CachingSchemaRegistry(SchemaRegistry registry) {
        this(registry, DEFAULT_CAPACITY, DEFAULT_UNKNOWN_FOR, System::nanoTime);
    }

    /**
     * A cache with limits of its own.
     *
     * @param capacity how many entries each cache keeps
     * @param unknownFor how long an unknown id is taken to be unknown still
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    public CachingSchemaRegistry(SchemaRegistry registry, int capacity, Duration unknownFor, LongSupplier nanoTime) {
        this.registry = registry;
        this.unknownFor = unknownFor;
        this.nanoTime = nanoTime;
        this.schemas = new BoundedCache<>(capacity);
        this.ids = new BoundedCache<>(capacity);
        this.unknown = new BoundedCache<>(capacity);
    }

    @Override
    public int register(String subject, Schema schema) {
        return ids.get(new SubjectSchema(subject, schema), key -> registry.register(key.subject(), key.schema()));
    }

    @Override
    public Schema schemaById(int id) {
        return schemas.get(id, this::load);
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        return registry.isCompatible(subject, schema);
    }

    private Schema load(int id) {
        var miss = unknown.get(id);
        if (miss != null && nanoTime.getAsLong() - miss.atNanos() < unknownFor.toNanos()) {
            throw new UnknownSchemaException(id, "unknown to the registry a moment ago", miss.answer());
        }
        try {
            return registry.schemaById(id);
        } catch (UnknownSchemaException e) {
            unknown.put(id, new Unknown(e, nanoTime.getAsLong()));
            throw e;
        }
    }
}
