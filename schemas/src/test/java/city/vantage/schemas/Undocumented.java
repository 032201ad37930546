package city.vantage.schemas;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;

/** Walks a schema and all that it is made of, and collects what says nothing about itself. */
final class Undocumented {
    private final Set<String> visited = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    static List<String> in(Schema schema) {
        var undocumented = new Undocumented();
        undocumented.visit(schema);
        return undocumented.found;
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> visitRecord(schema);
            case ENUM -> requireDoc(schema.getFullName(), schema.getDoc());
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::visit);
            default -> {}
        }
    }

    private void visitRecord(Schema schema) {
        if (!visited.add(schema.getFullName())) {
            return;
        }
        requireDoc(schema.getFullName(), schema.getDoc());
        schema.getFields().forEach(field -> {
            requireDoc(schema.getFullName() + "." + field.name(), field.doc());
            visit(field.schema());
        });
    }

    private void requireDoc(String name, String doc) {
        if (doc == null || doc.isBlank()) {
            found.add(name);
        }
    }
}
