package city.vantage.wire;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Records and all that they are made of as a page of Markdown: a table for each record, a line for each enum. */
public final class RecordReference {
    private static final String HEAD = """
            # Records

            Generated from the schemas in `schemas/src/main/avro`. A field marked *optional* may be absent.
            """;

    private final Map<String, Schema> parts = new TreeMap<>();
    private final StringBuilder page = new StringBuilder(HEAD);

    private RecordReference() {}

    /** The records in the order given, then their parts by name. */
    public static String of(List<Schema> records) {
        var reference = new RecordReference();
        records.forEach(reference::collect);
        records.forEach(reference::write);
        records.forEach(record -> reference.parts.remove(record.getName()));
        reference.parts.values().forEach(reference::write);
        return reference.page.toString();
    }

    private void collect(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> {
                if (parts.put(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema()));
                }
            }
            case ENUM -> parts.put(schema.getName(), schema);
            case ARRAY -> collect(schema.getElementType());
            case UNION -> schema.getTypes().forEach(this::collect);
            default -> {}
        }
    }

    private void write(Schema schema) {
        page.append("\n## %s\n\n%s\n".formatted(schema.getName(), schema.getDoc()));
        if (schema.getType() == Schema.Type.ENUM) {
            page.append("\nOne of `%s`.\n".formatted(String.join("`, `", schema.getEnumSymbols())));
            return;
        }
        page.append("\n| field | type | meaning |\n|---|---|---|\n");
        schema.getFields()
                .forEach(field ->
                        page.append("| `%s` | %s | %s |\n".formatted(field.name(), type(field.schema()), field.doc())));
    }

    private String type(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM -> "[%s](#%s)".formatted(schema.getName(), anchor(schema.getName()));
            case ARRAY -> "list of " + type(schema.getElementType());
            case UNION ->
                schema.getTypes().stream()
                        .map(this::type)
                        .map(type -> type.equals("null") ? "*optional*" : type)
                        .collect(Collectors.joining(" "));
            default ->
                schema.getLogicalType() == null
                        ? schema.getType().getName()
                        : schema.getLogicalType().getName();
        };
    }

    private static String anchor(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
