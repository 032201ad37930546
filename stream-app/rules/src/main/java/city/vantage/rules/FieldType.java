package city.vantage.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

/** The types of fields, by the names that Common Expression Language has for them. */
enum FieldType {
    TEXT("string", SimpleType.STRING),
    NUMBER("double", SimpleType.DOUBLE),
    COUNT("int", SimpleType.INT),
    TRUTH("bool", SimpleType.BOOL),
    TEXTS("list of strings", ListType.create(SimpleType.STRING));

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // CEL's types are immutable, and not marked so
    private final CelType cel;

    FieldType(String word, CelType cel) {
        this.word = word;
        this.cel = cel;
    }

    String word() {
        return word;
    }

    CelType cel() {
        return cel;
    }
}
