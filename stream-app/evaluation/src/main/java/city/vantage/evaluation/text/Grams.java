package city.vantage.evaluation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs of neighbouring words, and how often each comes. */
public final class Grams {
    private Grams() {}

    /** @param length words in a run, 1 or more; none where the text is shorter */
    public static Map<List<String>, Integer> count(List<String> words, int length) {
        var counts = new HashMap<List<String>, Integer>();
        for (var start = 0; start + length <= words.size(); start++) {
            counts.merge(List.copyOf(words.subList(start, start + length)), 1, Integer::sum);
        }
        return counts;
    }
}
