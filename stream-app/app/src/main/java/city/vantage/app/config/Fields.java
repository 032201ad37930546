package city.vantage.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a mapping in a file that the user wrote. What is missing, of another type or out of range is noted as a
 * problem with its path, and read as a stand-in, so that reading goes on and finds the other problems too.
 */
final class Fields {
    private static final int LONGEST_TEXT = 8_000;

    private final String path;
    private final @Nullable JsonNode node;
    private final List<String> problems;
    private final Set<String> read = new HashSet<>();

    private Fields(String path, @Nullable JsonNode node, List<String> problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
    }

    static Fields ofDocument(JsonNode document, List<String> problems) {
        if (!document.isObject()) {
            problems.add("the file must hold a mapping");
        }
        return new Fields("", document.isObject() ? document : null, problems);
    }

    String text(String key) {
        var value = value(key, "a text; write it in quotes", JsonNode::isTextual);
        return value == null ? "" : checked(at(key), value.textValue());
    }

    /** A text of a form, as {@code meaning} describes it. */
    String text(String key, Predicate<String> form, String meaning) {
        var text = text(key);
        if (!text.isEmpty() && !form.test(text)) {
            problems.add("%s must be %s".formatted(at(key), meaning));
        }
        return text;
    }

    double number(String key, double least, double most) {
        var value = value(key, "a number", JsonNode::isNumber);
        if (value == null) {
            return least;
        }
        var number = value.doubleValue();
        if (!(number >= least && number <= most)) {
            problems.add("%s must be between %s and %s".formatted(at(key), least, most));
            return least;
        }
        return number;
    }

    long integer(String key, long least, long most) {
        var value = value(key, "an integer", JsonNode::canConvertToExactIntegral);
        if (value == null) {
            return least;
        }
        if (!value.canConvertToLong() || value.longValue() < least || value.longValue() > most) {
            problems.add("%s must be between %d and %d".formatted(at(key), least, most));
            return least;
        }
        return value.longValue();
    }

    boolean truth(String key) {
        var value = value(key, "true or false", JsonNode::isBoolean);
        return value != null && value.booleanValue();
    }

    /** The constant of an enum, which has one at least. */
    <E extends Enum<E>> E constant(String key, Class<E> type) {
        var constants = List.of(type.getEnumConstants());
        var text = text(key);
        var found = constants.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst();
        if (found.isEmpty() && !text.isEmpty()) {
            problems.add("%s must be one of %s".formatted(at(key), constants));
        }
        return found.orElse(constants.getFirst());
    }

    /** A list of texts, without repetition. */
    List<String> texts(String key, int least, int most) {
        var list = list(key, least, most);
        var texts = IntStream.range(0, list.size())
                .mapToObj(i -> checked("%s[%d]".formatted(at(key), i), textOf(at(key), i, list.get(i))))
                .toList();
        if (new HashSet<>(texts).size() < texts.size()) {
            problems.add("%s must not say the same twice".formatted(at(key)));
        }
        return texts;
    }

    Fields mapping(String key) {
        return new Fields(at(key), value(key, "a mapping", JsonNode::isObject), problems);
    }

    List<Fields> mappings(String key, int most) {
        var list = list(key, 0, most);
        return IntStream.range(0, list.size())
                .mapToObj(i -> element("%s[%d]".formatted(at(key), i), list.get(i)))
                .toList();
    }

    boolean has(String key) {
        return node != null && node.has(key);
    }

    /** Notes every key that nothing has asked for. */
    void refuseOthers() {
        if (node != null) {
            node.fieldNames().forEachRemaining(key -> {
                if (!read.contains(key)) {
                    problems.add("%s is not a known key".formatted(at(key)));
                }
            });
        }
    }

    private Fields element(String where, JsonNode element) {
        if (!element.isObject()) {
            problems.add("%s must be a mapping".formatted(where));
        }
        return new Fields(where, element.isObject() ? element : null, problems);
    }

    private List<JsonNode> list(String key, int least, int most) {
        var value = value(key, "a list", JsonNode::isArray);
        if (value == null) {
            return List.of();
        }
        if (value.size() < least || value.size() > most) {
            problems.add("%s must have %d to %d entries".formatted(at(key), least, most));
        }
        return IntStream.range(0, value.size()).mapToObj(value::get).toList();
    }

    private String textOf(String where, int index, JsonNode element) {
        if (!element.isTextual()) {
            problems.add("%s[%d] must be a text; write it in quotes".formatted(where, index));
            return "?" + index;
        }
        return element.textValue();
    }

    private String checked(String where, String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            problems.add("%s must have 1 to %d characters".formatted(where, LONGEST_TEXT));
        }
        return text;
    }

    private @Nullable JsonNode value(String key, String kind, Predicate<JsonNode> fits) {
        read.add(key);
        var value = node == null ? null : node.get(key);
        if (node != null && value == null) {
            problems.add("%s is missing".formatted(at(key)));
        } else if (value != null && !fits.test(value)) {
            problems.add("%s must be %s".formatted(at(key), kind));
            return null;
        }
        return value;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
