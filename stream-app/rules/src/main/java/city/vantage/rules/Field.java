package city.vantage.rules;

import city.vantage.description.Facts;
import java.util.List;
import java.util.function.Function;

/**
 * Something that a condition may ask.
 *
 * @param words all texts that it can be, or none where any text is possible
 * @param value what it is in a description; an unknown text is empty, an unknown number is not a number
 */
record Field(String name, FieldType type, List<String> words, String meaning, Function<Facts, Object> value) {
    Field {
        words = List.copyOf(words);
    }

    static Field text(String name, String meaning, Function<Facts, String> value) {
        return new Field(name, FieldType.TEXT, List.of(), meaning, value::apply);
    }

    static Field word(String name, List<String> words, String meaning, Function<Facts, String> value) {
        return new Field(name, FieldType.TEXT, words, meaning, value::apply);
    }

    static Field number(String name, String meaning, Function<Facts, Double> value) {
        return new Field(name, FieldType.NUMBER, List.of(), meaning, value::apply);
    }

    static Field truth(String name, String meaning, Function<Facts, Boolean> value) {
        return new Field(name, FieldType.TRUTH, List.of(), meaning, value::apply);
    }
}
