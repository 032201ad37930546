package city.vantage.rules;

import city.vantage.description.Finding;
import city.vantage.description.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody wrote it.
 *
 * @param finding what it means where it holds
 * @param condition when it holds, in Common Expression Language over the fields of {@link Vocabulary}
 * @param escalation when it is graver than that, or null
 */
public record Rule(
        Finding finding, String condition, @Nullable Escalation escalation) {

    /** Where the rule holds and this condition too, it is as grave as this says. */
    public record Escalation(Severity severity, String condition) {}

    public static Rule of(String name, Severity severity, boolean alert, String title, String condition) {
        return new Rule(new Finding(name, severity, alert, title), condition, null);
    }

    public Rule escalating(Severity severity, String when) {
        return new Rule(finding, condition, new Escalation(severity, when));
    }

    public String name() {
        return finding.rule();
    }

    /** What is wrong with the rule but for its conditions. */
    List<String> problems() {
        var problems = new ArrayList<String>();
        if (escalation != null && escalation.severity.compareTo(finding.severity()) <= 0) {
            problems.add("rule %s: it escalates from %s to %s, which is no graver"
                    .formatted(name(), finding.severity(), escalation.severity));
        }
        return problems;
    }
}
