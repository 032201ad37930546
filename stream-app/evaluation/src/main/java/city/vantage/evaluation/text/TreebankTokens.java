package city.vantage.evaluation.text;

import static java.util.regex.Pattern.UNICODE_CHARACTER_CLASS;
import static java.util.regex.Pattern.UNIX_LINES;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Splits a text into tokens of the Penn Treebank, in the steps of nltk's {@code TreebankWordTokenizer}: a full stop is a
 * token of its own only at the end of the text, and contractions are split. Case is kept.
 */
public final class TreebankTokens {
    /** What stands between tokens, for Python's {@code split}. */
    private static final Pattern SPACE = compiled("[\\s\\x1c-\\x1f]+");

    /** In the order in which they are applied; later steps see what earlier ones wrote. */
    private static final List<Step> STEPS = List.of(
            new Step("^\"", "``"),
            new Step("(``)", " $1 "),
            new Step("([ (\\[{<])(\"|'{2})", "$1 `` "),
            new Step("([:,])(\\D)", " $1 $2"),
            new Step("([:,])$", " $1 "),
            new Step("\\.\\.\\.", " ... "),
            new Step("[;@#$%&]", " $0 "),
            new Step("([^.])(\\.)([\\])}>\"']*)\\s*$", "$1 $2$3 "),
            new Step("[?!]", " $0 "),
            new Step("([^'])' ", "$1 ' "),
            new Step("[\\]\\[(){}<>]", " $0 "),
            new Step("--", " -- "),
            // Later steps look for the blank behind a token.
            new Step("\\A(?s:(.*))\\z", " $1 "),
            new Step("''", " '' "),
            new Step("\"", " '' "),
            new Step("([^' ])('[sS]|'[mM]|'[dD]|') ", "$1 $2 "),
            new Step("([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) ", "$1 $2 "),
            split("\\b(can)(not)\\b"),
            split("\\b(d)('ye)\\b"),
            split("\\b(gim)(me)\\b"),
            split("\\b(gon)(na)\\b"),
            split("\\b(got)(ta)\\b"),
            split("\\b(lem)(me)\\b"),
            split("\\b(more)('n)\\b"),
            split("\\b(wan)(na)(?=\\s)"),
            split(" ('t)(is)\\b"),
            split(" ('t)(was)\\b"));

    private record Step(Pattern pattern, String replacement) {
        Step(String pattern, String replacement) {
            this(compiled(pattern), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private TreebankTokens() {}

    /** None for a text without any sign. */
    public static List<String> of(String text) {
        var spaced = text;
        for (var step : STEPS) {
            spaced = step.apply(spaced);
        }
        return Stream.of(SPACE.split(spaced, -1))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static Step split(String contraction) {
        return new Step("(?i)" + contraction, " $1 $2 ");
    }

    private static Pattern compiled(String regex) {
        return Pattern.compile(regex, UNICODE_CHARACTER_CLASS | UNIX_LINES);
    }
}
