package city.vantage.adapters.wts;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A multiple-choice question about an incident or a phase.
 *
 * @param options by their letters, {@code a} to {@code d}
 * @param correct letter of the true one, or null where the set withholds it (test splits)
 */
public record WtsQuestion(
        String text,
        SortedMap<String, String> options,
        @Nullable String correct) {
    public WtsQuestion {
        options = new TreeMap<>(options);
    }

    WtsQuestion(String text, Map<String, String> options, @Nullable String correct) {
        this(text, new TreeMap<>(options), correct);
    }

    /** The true answer's words, or null where the set withholds it. */
    public @Nullable String trueAnswer() {
        return correct == null ? null : options.get(correct);
    }
}
