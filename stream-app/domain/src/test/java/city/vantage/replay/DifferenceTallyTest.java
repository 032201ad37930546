package city.vantage.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.description.Severity;
import city.vantage.description.Verdict;
import org.junit.jupiter.api.Test;

class DifferenceTallyTest {
    private static final Described ONE = Described.ONE;

    @Test
    void whatIsTheSameIsCountedAndNotShown() {
        var report = tally(10, ONE.at(0, 1)).report(2, 3);

        assertThat(report.compared()).isEqualTo(1);
        assertThat(report.identical()).isEqualTo(1);
        assertThat(report.onlyBefore()).isEqualTo(2);
        assertThat(report.onlyAfter()).isEqualTo(3);
        assertThat(report.fields()).isEmpty();
        assertThat(report.examples()).isEmpty();
    }

    @Test
    void fieldsAreCountedWithTheMeanOfTheirAmounts() {
        var report = tally(10, ONE.withAttribute("running", 0.8), ONE.withAttribute("walking", 0.6))
                .report(0, 0);

        var total = report.fields().get("attributes.pedestrian.action");
        assertThat(total).isNotNull();
        assertThat(total.changed()).isEqualTo(2);
        assertThat(total.other()).isEqualTo(1);
        assertThat(total.mean()).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void flipsAreCountedByWhatBecameWhat() {
        var report = tally(
                        10,
                        ONE.withSeverity(Severity.LOW),
                        ONE.withSeverity(Severity.LOW),
                        ONE.withSeverity(Severity.CRITICAL),
                        ONE.withVerdict(Verdict.REJECTED))
                .report(0, 0);

        assertThat(report.flips()).containsOnlyKeys("severity", "verdict");
        assertThat(report.flips().get("severity"))
                .containsEntry(new Flip("HIGH", "LOW"), 2)
                .containsEntry(new Flip("HIGH", "CRITICAL"), 1);
    }

    @Test
    void theGravestAreShownWhateverTheOrder() {
        var words = ONE.of("i-2").withCaption("Something else entirely, in many more words than there were before.");
        var verdict = ONE.of("i-3").withVerdict(Verdict.REJECTED);
        var camera = ONE.of("i-4").seenBy("south", 0.5);

        var forwards = tally(2, words, verdict, camera).report(0, 0);
        var backwards = tally(2, camera, verdict, words).report(0, 0);

        assertThat(forwards.examples())
                .extracting(example -> example.difference().incidentId())
                .containsExactly("i-3", "i-4");
        assertThat(backwards).isEqualTo(forwards);
        assertThat(forwards.changed()).isEqualTo(3);
    }

    private static DifferenceTally tally(int limit, Described... others) {
        var tally = new DifferenceTally(limit);
        for (var other : others) {
            tally.add(ONE.of(other.incidentId()).description(), other.description());
        }
        return tally;
    }
}
