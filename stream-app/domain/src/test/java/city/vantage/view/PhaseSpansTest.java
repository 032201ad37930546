package city.vantage.view;

import static city.vantage.incident.Scene.seen;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Phase;
import city.vantage.view.PhaseSpans.Span;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseSpansTest {
    private static Duration length(Span span) {
        return Duration.between(span.start(), span.end());
    }

    @Test
    void phasesMeetInTheMiddleBetweenTheFramesOfAllCameras() {
        var spans = PhaseSpans.of(List.of(
                seen("b", 1_000, Phase.ACTION),
                seen("a", 0, Phase.JUDGEMENT),
                seen("b", 600, Phase.JUDGEMENT),
                seen("a", 1_500, Phase.ACTION)));

        assertThat(length(spans.of(Phase.JUDGEMENT))).isEqualTo(Duration.ofMillis(800));
        assertThat(length(spans.of(Phase.ACTION))).isEqualTo(Duration.ofMillis(700));
        assertThat(spans.of(Phase.ACTION).start())
                .isEqualTo(spans.of(Phase.JUDGEMENT).end());
    }

    @Test
    void aPhaseEndsWithItsLastFrameWhereNobodyLooksOn() {
        var spans = PhaseSpans.of(List.of(seen("a", 0, Phase.RECOGNITION), seen("a", 3_000, Phase.ACTION)));

        assertThat(length(spans.of(Phase.RECOGNITION))).isZero();
        assertThat(length(spans.of(Phase.ACTION))).isZero();
    }

    @Test
    void phasesThatOverlapKeepTheirFrames() {
        var spans = PhaseSpans.of(List.of(
                seen("a", 0, Phase.JUDGEMENT),
                seen("a", 700, Phase.JUDGEMENT),
                seen("b", 600, Phase.ACTION),
                seen("b", 1_000, Phase.ACTION)));

        assertThat(length(spans.of(Phase.JUDGEMENT))).isEqualTo(Duration.ofMillis(700));
        assertThat(length(spans.of(Phase.ACTION))).isEqualTo(Duration.ofMillis(400));
    }
}
