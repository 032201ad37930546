package city.vantage.description;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules, and beside them one for each watch, which holds where what is watched for is there. */
public record WatchRules(SeverityRules rules, List<Watched> watches) implements SeverityRules {
    private static final String RULE = "watch-";

    /**
     * A watch as a rule.
     *
     * @param title the text that is watched for
     */
    public record Watched(String name, Severity severity, String title) {
        private Finding finding() {
            return new Finding(RULE + name, severity, true, title);
        }

        private boolean holds(Facts facts) {
            var attribute = facts.attributes().get("watch." + name);
            return attribute != null && "yes".equals(attribute.value());
        }
    }

    public WatchRules {
        watches = List.copyOf(watches);
    }

    @Override
    public Assessment assess(Facts facts) {
        var assessment = rules.assess(facts);
        var findings = new ArrayList<>(assessment.findings());
        watches.stream()
                .filter(watch -> watch.holds(facts))
                .map(Watched::finding)
                .forEach(findings::add);
        findings.sort(Comparator.comparing(Finding::severity).reversed());
        return new Assessment(findings, assessment.failed());
    }

    @Override
    public Set<String> raising() {
        return Stream.concat(
                        rules.raising().stream(),
                        watches.stream().map(watch -> watch.finding().rule()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
