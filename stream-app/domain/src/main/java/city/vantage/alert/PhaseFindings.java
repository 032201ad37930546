package city.vantage.alert;

import city.vantage.description.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the latest description of a phase gives reason for.
 *
 * @param findings those that raise alerts
 */
public record PhaseFindings(int revision, List<Finding> findings) {
    public PhaseFindings {
        findings = List.copyOf(findings);
    }

    /**
     * After another description of the phase. An older revision that comes late changes nothing. Where nobody answered,
     * nothing is taken back: no answer is no denial.
     */
    static PhaseFindings after(@Nullable PhaseFindings before, Evidence evidence) {
        var revision = evidence.description().view().revision();
        if (before != null && before.revision > revision) {
            return before;
        }
        var found = evidence.alerting();
        return new PhaseFindings(
                revision,
                before == null || evidence.description().isAnswered() ? found : together(before.findings, found));
    }

    private static List<Finding> together(List<Finding> before, List<Finding> found) {
        return Stream.concat(before.stream(), found.stream()).distinct().toList();
    }
}
