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
    private final Tally tally = new Tally(false);

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
        tally.sent(observation(Phase.JUDGEMENT));
        tally.received(Descriptions.full());
        tally.received(Descriptions.full());

        assertThat(tally.repeated()).isEqualTo(1);
    }

    @Test
    void incidentsOfOthersAreNotCounted() {
        assertThat(tally.received(Descriptions.full())).isFalse();
        assertThat(tally.progress()).isEqualTo("0 observations sent, 0 of 0 phases of 0 incidents described");
    }

    @Test
    void whereVantageFormsTheIncidentsAllAreOwn() {
        var forming = new Tally(true);
        forming.sentRaw();

        assertThat(forming.received(Descriptions.full())).isTrue();
        assertThat(forming.progress()).isEqualTo("1 observations sent, 1 of 1 phases of 1 incidents described");
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
