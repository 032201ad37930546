package city.vantage.topology;

import city.vantage.description.Assessment;
import city.vantage.description.Finding;
import city.vantage.description.Severity;
import city.vantage.description.SeverityRules;
import java.util.List;
import java.util.Objects;

/** Rules for tests: what the pedestrian's caption says holds. */
final class TestRules {
    static final String NEAR_MISS = "near-miss";

    /** "near miss" is HIGH, "hair's breadth" is the same rule at CRITICAL, "nonsense" can't be evaluated. */
    static final SeverityRules BY_CAPTION = facts -> {
        var caption = Objects.requireNonNullElse(facts.pedestrianCaption(), "");
        if (caption.contains("nonsense")) {
            return new Assessment(List.of(), List.of(NEAR_MISS));
        }
        if (caption.contains("hair's breadth")) {
            return holds(Severity.CRITICAL);
        }
        return caption.contains("near miss") ? holds(Severity.HIGH) : new Assessment(List.of(), List.of());
    };

    private TestRules() {}

    private static Assessment holds(Severity severity) {
        return new Assessment(List.of(new Finding(NEAR_MISS, severity, true, "That was close")), List.of());
    }
}
