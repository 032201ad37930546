package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects what had to be left out: at most {@value #LIMIT} sentences, and how many more there were. */
final class Problems {
    private static final int LIMIT = 100;

    private final List<String> sentences = new ArrayList<>();
    private int more;

    void add(String sentence) {
        if (sentences.size() < LIMIT) {
            sentences.add(sentence);
        } else {
            more++;
        }
    }

    /** What is read, or {@code otherwise} and a problem that ends with {@code consequence}. */
    <T> T orElse(T otherwise, String consequence, Supplier<T> read) {
        try {
            return read.get();
        } catch (RecordingException e) {
            add(e.getMessage() + ". " + consequence);
            return otherwise;
        }
    }

    List<String> sentences() {
        var all = new ArrayList<>(sentences);
        if (more > 0) {
            all.add("There are %d more problems like these.".formatted(more));
        }
        return all;
    }
}
