package city.vantage.description;

import city.vantage.view.ViewSelection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The structured description of one incident, phase and revision.
 *
 * @param view the choice of camera that was described, with its reasons
 * @param reason why there are no captions, or null where there are
 * @param severity null where it can't be told
 * @param findings the rules that hold, gravest first: why the severity is what it is
 * @param flags what about the description is doubtful
 */
public record SafetyDescription(
        ViewSelection view,
        Status status,
        @Nullable String reason,
        @Nullable String pedestrianCaption,
        @Nullable String vehicleCaption,
        List<Attribute> attributes,
        Verdict verdict,
        @Nullable Severity severity,
        List<Finding> findings,
        List<String> flags,
        Provenance provenance) {
    public SafetyDescription {
        attributes = List.copyOf(attributes);
        findings = List.copyOf(findings);
        flags = List.copyOf(flags);
    }

    /** Whether it was described at all: where not, it says nothing about what happened. */
    public boolean isAnswered() {
        return status == Status.PRELIMINARY || status == Status.FINAL;
    }

    /** The same with other attributes, verdict and flags. */
    SafetyDescription with(List<Attribute> others, Verdict judged, List<String> doubts) {
        return with(others, judged, severity, findings, doubts);
    }

    /** The same with the severity that rules give it: that of the gravest, or {@link Severity#INFO} where none holds. */
    public SafetyDescription assessed(SeverityRules rules) {
        var assessment = rules.assess(Facts.of(this));
        var gravest = assessment.findings().stream()
                .map(Finding::severity)
                .max(Comparator.naturalOrder())
                .orElse(isAnswered() ? Severity.INFO : null);
        var doubts = Stream.concat(flags.stream(), assessment.failed().stream().map(rule -> "rule-failed:" + rule))
                .toList();
        return with(attributes, verdict, gravest, assessment.findings(), doubts);
    }

    private SafetyDescription with(
            List<Attribute> others,
            Verdict judged,
            @Nullable Severity gravest,
            List<Finding> found,
            List<String> doubts) {
        return new SafetyDescription(
                view,
                status,
                reason,
                pedestrianCaption,
                vehicleCaption,
                others,
                judged,
                gravest,
                found,
                doubts,
                provenance);
    }
}
