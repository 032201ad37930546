package city.vantage.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.Descriptions;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void aPhaseIsMissingUntilItsFinalDescriptionCame() {
        tally.sent(observation(Phase.JUDGEMENT));
        tally.received(Descriptions.early("north", "The pedestrian runs."));

        assertThat(tally.missing()).containsExactly("incident-1 JUDGEMENT");

        tally.received(Descriptions.full());

        assertThat(tally.missing()).isEmpty();
        assertThat(tally.repeated()).isZero();
    }

    @Test
    void theSameRevisionTwiceIsCounted() {
        tally.received(Descriptions.full());
        tally.received(Descriptions.full());

        assertThat(tally.repeated()).isEqualTo(1);
    }

    @Test
    void saysHowFarTheWorkHasCome() {
        tally.sent(observation(Phase.JUDGEMENT));
        tally.sent(observation(Phase.JUDGEMENT));
        tally.sent(observation(Phase.ACTION));
        tally.received(Descriptions.full());

        assertThat(tally.progress()).isEqualTo("3 observations sent, 1 of 2 phases of 1 incidents described");
    }

    private static Observation observation(Phase phase) {
        return new Observation(
                "incident-1",
                "junction",
                "north",
                ViewKind.OVERHEAD,
                Instant.parse("2026-01-01T08:00:00Z"),
                phase,
                null,
                new FrameSize(640, 480),
                null,
                List.of());
    }
}
