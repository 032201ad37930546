package city.vantage.bench.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes temperatures into the text of a prompt pack, and leaves all else of it as it is. */
final class PackTemperatures {
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\s*)- attribute: ([\\w.-]+)\\s*");
    private static final Pattern TEMPERATURE = Pattern.compile("\\s*temperature: .*");

    private PackTemperatures() {}

    /** @param lines in which a question's temperature, if there is one, stands right below its attribute */
    static List<String> written(List<String> lines, Map<String, Double> temperatures) {
        var written = new ArrayList<String>();
        for (var i = 0; i < lines.size(); i++) {
            written.add(lines.get(i));
            var attribute = ATTRIBUTE.matcher(lines.get(i));
            if (attribute.matches() && temperatures.containsKey(attribute.group(2))) {
                written.add(String.format(
                        Locale.ROOT,
                        "%s  temperature: %.2f",
                        attribute.group(1),
                        temperatures.get(attribute.group(2))));
                if (i + 1 < lines.size()
                        && TEMPERATURE.matcher(lines.get(i + 1)).matches()) {
                    i++;
                }
            }
        }
        return written;
    }
}
