package city.vantage.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.description.Severity;
import city.vantage.incident.RejectedException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedbackTest {
    private static final IncidentAlerts RAISED = Objects.requireNonNull(new AlertDesk(AlertPolicy.STANDARD)
            .describe(
                    null,
                    Described.of("i-1").holding("collision", Severity.HIGH).description(),
                    null,
                    (_, _) -> List.of())
            .next());

    @Test
    void theLastWordOnAnAlertCounts() {
        var first = judge(RAISED, "crossing", "collision", Judgement.FALSE);
        var second = judge(first.next(), "crossing", "collision", Judgement.TRUE);

        var figures = AlertFigures.NONE
                .plusRaised()
                .judged(first.before(), Judgement.FALSE)
                .judged(second.before(), Judgement.TRUE);

        assertThat(figures).isEqualTo(new AlertFigures(1, 1, 0, 0, 0));
    }

    @Test
    void whatWasMissedNeedsNoAlert() {
        assertThat(judge(null, "crossing", "collision", Judgement.MISSED).before())
                .isNull();
        assertThat(judge(RAISED, "crossing", "near-miss", Judgement.MISSED).before())
                .isNull();
    }

    @Test
    void feedbackThatMeetsNoAlertIsRejected() {
        assertRejected(null, "crossing", "collision", Judgement.TRUE);
        assertRejected(RAISED, "crossing", "near-miss", Judgement.TRUE);
        assertRejected(RAISED, "elsewhere", "collision", Judgement.TRUE);
        assertRejected(RAISED, "crossing", "collision", Judgement.MISSED);
    }

    @Test
    void ratesAreSharesOfWhatWasJudged() {
        var figures = new AlertFigures(20, 6, 3, 1, 2);

        assertThat(figures.detectionRate()).hasValue(0.75);
        assertThat(figures.falseAlarmRate()).hasValue(0.3);
        assertThat(figures.nuisanceRate()).hasValue(0.1);
    }

    @Test
    void thereIsNoRateBeforeAnybodyJudged() {
        var figures = new AlertFigures(20, 0, 0, 0, 0);

        assertThat(figures.detectionRate()).isEmpty();
        assertThat(figures.falseAlarmRate()).isEmpty();
        assertThat(figures.nuisanceRate()).isEmpty();
    }

    private static void assertRejected(@Nullable IncidentAlerts known, String site, String rule, Judgement judgement) {
        assertThatThrownBy(() -> judge(known, site, rule, judgement)).isInstanceOf(RejectedException.class);
    }

    private static FeedbackStep judge(@Nullable IncidentAlerts known, String site, String rule, Judgement judgement) {
        var feedback = new OperatorFeedback("i-1", site, rule, judgement, Described.at(0), null);
        return FeedbackStep.of(known, feedback, Described.at(0));
    }
}
