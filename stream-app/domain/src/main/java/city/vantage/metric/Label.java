package city.vantage.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What tells the series of a metric apart.
 *
 * @param values which values there are, in words: a short list, or what bounds their number
 */
public record Label(String name, String values) {

    /** A label whose values are the names of constants. */
    static Label of(String name, Enum<?>... constants) {
        return new Label(name, Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** A label whose values are the {@linkplain #word words} of constants. */
    static Label ofWords(String name, Enum<?>... constants) {
        return new Label(name, Arrays.stream(constants).map(Label::word).collect(Collectors.joining(", ")));
    }

    /** A constant's name in lower case, as metrics and traces have outcomes. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
