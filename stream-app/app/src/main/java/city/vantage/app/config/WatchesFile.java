package city.vantage.app.config;

import city.vantage.description.Severity;
import city.vantage.description.WatchRules.Watched;
import city.vantage.prompt.Watch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what every incident is compared with from the user's YAML.
 *
 * @param rules the same, as rules that raise alerts
 */
record WatchesFile(List<Watch> watches, List<Watched> rules) {
    static final WatchesFile NONE = new WatchesFile(List.of(), List.of());

    private static final Pattern NAME = Pattern.compile("[a-z][a-z-]{0,%d}".formatted(Watch.LONGEST_NAME - 1));
    private static final int MOST_WATCHES = 16;

    WatchesFile {
        watches = List.copyOf(watches);
        rules = List.copyOf(rules);
    }

    /** @throws InvalidConfigException with all that is wrong with the file */
    static WatchesFile read(Path file) {
        return YamlFile.read("Watches", file, WatchesFile::read);
    }

    private static WatchesFile read(Fields file, List<String> problems) {
        var watches = new ArrayList<Watch>();
        var rules = new ArrayList<Watched>();
        var names = new HashSet<String>();
        for (var fields : file.mappings("watches", MOST_WATCHES)) {
            var name = fields.text(
                    "name",
                    NAME.asMatchPredicate(),
                    "1 to %d small letters or -, and begin with a letter".formatted(Watch.LONGEST_NAME));
            var text = fields.text(
                    "text",
                    each -> each.length() <= Watch.LONGEST_TEXT,
                    "at most %d characters long".formatted(Watch.LONGEST_TEXT));
            var severity = fields.constant("severity", Severity.class);
            fields.refuseOthers();
            if (!names.add(name)) {
                problems.add("watches has the name %s twice".formatted(name));
            }
            watches.add(new Watch(name, text));
            rules.add(new Watched(name, severity, text));
        }
        file.refuseOthers();
        return new WatchesFile(watches, rules);
    }
}
