package city.vantage.app.compare;

import city.vantage.app.reader.Descriptions;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Phase;
import java.time.Instant;

/** Two runs for tests: one phase is the same, one has another caption, and each run has one that the other lacks. */
final class Pairs {
    static final String HOSTILE = "<script>alert('1')</script> & \"so on\"";

    private Pairs() {}

    static Compared compared() {
        var pairing = new Pairing(10);
        pairing.before(same());
        pairing.after(Descriptions.of(Phase.ACTION, HOSTILE));
        pairing.before(Descriptions.of(Phase.ACTION, "The pedestrian runs."));
        pairing.after(same());
        pairing.before(Descriptions.of(Phase.AVOIDANCE, "Only live."));
        pairing.after(Descriptions.unanswered());
        return new Compared(
                "new-prompts",
                Instant.parse("2026-03-02T08:00:00Z"),
                Instant.parse("2026-03-02T09:00:00Z"),
                pairing.report(),
                pairing.beforeBy(),
                pairing.afterBy());
    }

    private static SafetyDescription same() {
        return Descriptions.full();
    }
}
