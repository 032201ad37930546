package city.vantage.vision.text;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps text from outside from steering the model: where it holds the writing of a steering token, such as
 * {@code <|im_end|>} or {@code <image>}, a space goes in after its first character. The model still sees what was
 * written; all other text is left as it is.
 */
final class TextGuard {
    private final Pattern tokens;

    TextGuard(List<AddedToken> added) {
        var writings = added.stream()
                .filter(AddedToken::steers)
                .map(AddedToken::content)
                .filter(content -> content.length() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .toList();
        tokens = Pattern.compile(writings.isEmpty() ? "(?!)" : String.join("|", writings));
    }

    String harmless(String text) {
        var current = text;
        // A token's inside may be another token, which shows only when the outer one is broken.
        for (var matcher = tokens.matcher(current); matcher.find(); matcher = tokens.matcher(current)) {
            current = matcher.replaceAll(found -> {
                var split = found.group().offsetByCodePoints(0, 1);
                return Matcher.quoteReplacement(
                        found.group().substring(0, split) + " " + found.group().substring(split));
            });
        }
        return current;
    }
}
