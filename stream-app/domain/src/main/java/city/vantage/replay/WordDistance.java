package city.vantage.replay;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How different two texts are: the least number of words to add, remove or replace, as a share of the longer text. */
final class WordDistance {
    /** Longer than any caption; what follows isn't compared. */
    private static final int WORDS = 2_000;

    private WordDistance() {}

    /** 0 where both say the same words, 1 where no word stays. */
    static double between(@Nullable String one, @Nullable String other) {
        var from = words(one);
        var to = words(other);
        var longer = Math.max(from.size(), to.size());
        return longer == 0 ? 0 : edits(from, to) / (double) longer;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\s+", -1)).limit(WORDS).toList();
    }

    private static int edits(List<String> from, List<String> to) {
        var row = new int[to.size() + 1];
        Arrays.setAll(row, i -> i);
        for (var i = 1; i <= from.size(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.size(); j++) {
                var replaced = diagonal + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.size()];
    }
}
