package city.vantage.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes temperatures into the text of a prompt pack, and leaves all else of it as it is. */
final class PackTemperatures {
    private static final Pattern QUESTION = Pattern.compile("(\\s*)- (attribute|name): ([\\w.-]+)\\s*");
    private static final Pattern FITTED = Pattern.compile("\\s*(temperature|pooling): .*");

    private PackTemperatures() {}

    /**
     * @param lines in which what was fitted to a question before, if anything, stands right below its attribute,
     *     or below the name of its claim
     * @param temperatures of each question's calibration, those of claims by {@code claim.NAME}
     * @param pooling temperatures at which phases are pooled, for questions about what is the same in all of them
     */
    static List<String> written(List<String> lines, Map<String, Double> temperatures, Map<String, Double> pooling) {
        var written = new ArrayList<String>();
        var fitted = false;
        for (var line : lines) {
            if (fitted && FITTED.matcher(line).matches()) {
                continue;
            }
            written.add(line);
            var question = QUESTION.matcher(line);
            var before = written.size();
            if (question.matches()) {
                add(written, question, "temperature", temperatures);
                add(written, question, "pooling", pooling);
            }
            fitted = written.size() > before;
        }
        return written;
    }

    private static void add(List<String> written, Matcher question, String name, Map<String, Double> values) {
        var about = question.group(2).equals("name") ? "claim." + question.group(3) : question.group(3);
        @Nullable Double value = values.get(about);
        if (value != null) {
            written.add(String.format(Locale.ROOT, "%s  %s: %.2f", question.group(1), name, value));
        }
    }
}
