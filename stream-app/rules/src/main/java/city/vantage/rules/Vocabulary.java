package city.vantage.rules;

import city.vantage.description.Attribute;
import city.vantage.description.Facts;
import city.vantage.prompt.ClosedQuestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that conditions may ask: the fields that every description has, and for each attribute its value, a text, and how
 * probable that is. An unknown text is empty. An unknown number makes a condition unknown, unless the rest of the
 * condition decides it, and what is unknown doesn't hold: so neither {@code gap < 1} nor {@code !(gap < 1)} holds where
 * the gap can't be told.
 */
public final class Vocabulary {
    private final Map<String, Field> fields = new LinkedHashMap<>();

    /** @param questions those of every prompt pack whose attributes may be asked for */
    public Vocabulary(Collection<ClosedQuestion> questions) {
        StandardFields.ALL.forEach(field -> fields.put(field.name(), field));
        var answers = new LinkedHashMap<String, Set<String>>();
        questions.forEach(question -> answers.computeIfAbsent(question.attribute(), _ -> new LinkedHashSet<>())
                .addAll(question.answers()));
        answers.forEach(this::add);
    }

    /** The fields as a table for people: name, type, meaning or possible values. */
    public List<String> table() {
        var width = fields.keySet().stream().mapToInt(String::length).max().orElse(0);
        return fields.values().stream()
                .map(field -> "%s  %s  %s"
                        .formatted(
                                pad(field.name(), width),
                                pad(field.type().word(), FieldType.TEXTS.word().length()),
                                meaning(field)))
                .toList();
    }

    SequencedCollection<Field> all() {
        return List.copyOf(fields.values());
    }

    @Nullable
    Field field(String name) {
        return fields.get(name);
    }

    private void add(String attribute, Set<String> answers) {
        var name = attribute.replace('-', '_');
        fields.putIfAbsent(name, Field.word(name, new ArrayList<>(answers), "", facts -> value(facts, attribute)));
        var probability = name + ".probability";
        fields.putIfAbsent(
                probability,
                Field.number(
                        probability,
                        "Of the most likely value, also where it is too unlikely to be told.",
                        facts -> probability(facts, attribute)));
    }

    private static String value(Facts facts, String name) {
        var attribute = facts.attributes().get(name);
        return attribute == null || attribute.value() == null ? "" : attribute.value();
    }

    private static double probability(Facts facts, String name) {
        @Nullable Attribute attribute = facts.attributes().get(name);
        return attribute == null ? Double.NaN : attribute.probability();
    }

    private static String meaning(Field field) {
        return field.words().isEmpty()
                ? field.meaning()
                : (field.meaning() + " One of: " + field.words().stream().collect(Collectors.joining("; ", "", ".")))
                        .strip();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
