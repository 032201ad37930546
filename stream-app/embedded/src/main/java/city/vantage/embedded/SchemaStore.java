package city.vantage.embedded;

import city.vantage.embedded.RegistryEvent.LevelSet;
import city.vantage.embedded.RegistryEvent.SchemaRegistered;
import city.vantage.embedded.RegistryEvent.SubjectDeleted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Subjects, their versions and levels. A change is decided, given to the listener (which may keep it), and only then
 * made. Thread-safe.
 */
final class SchemaStore {
    /** One version of a subject, counted from 1. */
    record Version(String subject, int version, int id, Schema schema) {}

    private final Consumer<RegistryEvent> listener;
    private final Map<String, Integer> idByText = new HashMap<>();
    private final Map<Integer, Schema> schemaById = new HashMap<>();
    private final Map<String, List<Version>> subjects = new TreeMap<>();
    private final Map<String, CompatibilityLevel> levels = new HashMap<>();
    private CompatibilityLevel defaultLevel = CompatibilityLevel.FULL_TRANSITIVE;

    SchemaStore(List<RegistryEvent> past, Consumer<RegistryEvent> listener) {
        this.listener = listener;
        past.forEach(this::apply);
    }

    synchronized int register(String subject, Schema schema) {
        var known = find(subject, schema);
        if (known.isPresent()) {
            return known.get().id();
        }
        violation(subject, schema).ifPresent(why -> {
            throw RegistryRefusal.incompatible(why);
        });
        var text = schema.toString();
        var id = idByText.getOrDefault(text, schemaById.size() + 1);
        change(new SchemaRegistered(subject, id, text));
        return id;
    }

    synchronized Optional<String> violation(String subject, Schema schema) {
        var earlier = subjects.getOrDefault(subject, List.of()).stream()
                .map(Version::schema)
                .toList();
        return levels.getOrDefault(subject, defaultLevel).violation(schema, earlier);
    }

    /** Whether the schema could follow this one version, whatever came before and after it. */
    synchronized Optional<String> violation(Version version, Schema schema) {
        return levels.getOrDefault(version.subject(), defaultLevel).violation(schema, List.of(version.schema()));
    }

    synchronized Optional<Version> find(String subject, Schema schema) {
        var text = schema.toString();
        return subjects.getOrDefault(subject, List.of()).stream()
                .filter(version -> version.schema().toString().equals(text))
                .findFirst();
    }

    synchronized Optional<Schema> byId(int id) {
        return Optional.ofNullable(schemaById.get(id));
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    synchronized List<Version> versions(String subject) {
        var versions = subjects.get(subject);
        if (versions == null) {
            throw RegistryRefusal.subjectNotFound(subject);
        }
        return List.copyOf(versions);
    }

    /** @return the numbers of the versions that it had */
    synchronized List<Integer> delete(String subject) {
        var versions = versions(subject).stream().map(Version::version).toList();
        change(new SubjectDeleted(subject));
        return versions;
    }

    synchronized CompatibilityLevel defaultLevel() {
        return defaultLevel;
    }

    synchronized Optional<CompatibilityLevel> level(String subject) {
        return Optional.ofNullable(levels.get(subject));
    }

    synchronized void setLevel(@Nullable String subject, CompatibilityLevel level) {
        change(new LevelSet(subject, level));
    }

    private void change(RegistryEvent event) {
        listener.accept(event);
        apply(event);
    }

    private void apply(RegistryEvent event) {
        switch (event) {
            case SchemaRegistered(var subject, var id, var text) -> {
                var schema = schemaById.computeIfAbsent(id, _ -> AvroText.parse(text));
                idByText.put(text, id);
                var versions = subjects.computeIfAbsent(subject, _ -> new ArrayList<>());
                versions.add(new Version(subject, versions.size() + 1, id, schema));
            }
            case SubjectDeleted(var subject) -> subjects.remove(subject);
            case LevelSet(var subject, var level) -> {
                if (subject == null) {
                    defaultLevel = level;
                } else {
                    levels.put(subject, level);
                }
            }
        }
    }
}
