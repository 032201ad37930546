package city.vantage.topology;

import static city.vantage.topology.Scenes.at;
import static city.vantage.topology.Scenes.seen;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectionReason;
import city.vantage.view.ViewSelection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When something is due is decided by the stream's own time, whichever records carry it. */
class StreamTimeTopologyTest {
    private static final Observation FIRST = seen("c-1", 0, 40);
    private static final Observation LATER = seen("c-2", 60_000, 60);

    @Test
    void anObservationFindsItsIncidentClosedEvenWhereNoOtherRecordTookTheTimeThere() {
        try (var topology = DrivenTopology.replaying(Scenes.POLICY)) {
            topology.observe(FIRST);
            topology.observe(LATER);

            assertThat(topology.rejected(RejectionReason.LATE)).isEqualTo(1);
        }
    }

    @Test
    void whatIsDecidedDoesNotDependOnHowOftenTheTimeIsLookedAt() {
        var seldom = decided(List.of(60_000L));
        var often = decided(List.of(500L, 1_999L, 2_000L, 2_001L, 9_000L, 15_000L, 15_001L, 30_000L, 60_000L));

        assertThat(seldom).isEqualTo(often).hasSize(4);
    }

    @Test
    void recordsOfOtherIncidentsTakeTheTimeOn() {
        try (var topology = DrivenTopology.replaying(Scenes.POLICY)) {
            topology.observe(FIRST);
            topology.observe(seen("i-2", "c-1", 20_000, Phase.ACTION, 40));

            assertThat(topology.views())
                    .filteredOn(ViewSelection::finalRevision)
                    .extracting(ViewSelection::incidentId)
                    .containsExactly("i-1");
        }
    }

    @Test
    void timeNeverGoesBack() {
        try (var topology = DrivenTopology.replaying(Scenes.POLICY)) {
            topology.tick(at(60_000));
            topology.observe(FIRST);
            topology.tick(at(10_000));
            assertThat(topology.views()).isEmpty();

            topology.tick(at(75_000));

            assertThat(topology.views())
                    .extracting(ViewSelection::finalRevision)
                    .containsExactly(false, true);
        }
    }

    @Test
    void theWallClockGoesOnWhereTheStreamStandsStill() {
        try (var topology = new DrivenTopology(Scenes.POLICY, null, Duration.ofSeconds(5))) {
            topology.observe(FIRST);
            topology.passWallClock(Duration.ofSeconds(14));
            assertThat(topology.views())
                    .extracting(ViewSelection::finalRevision)
                    .containsExactly(false);

            topology.passWallClock(Duration.ofSeconds(1));

            assertThat(topology.views())
                    .extracting(ViewSelection::finalRevision)
                    .containsExactly(true);
        }
    }

    @Test
    void aReplayKnowsNoWallClock() {
        try (var topology = DrivenTopology.replaying(Scenes.POLICY)) {
            topology.observe(FIRST);

            topology.passWallClock(Duration.ofDays(1));

            assertThat(topology.views()).isEmpty();
        }
    }

    private static List<ViewSelection> decided(List<Long> ticks) {
        try (var topology = DrivenTopology.replaying(Scenes.POLICY)) {
            topology.observe(FIRST);
            topology.observe(seen("i-1", "c-2", 100, Phase.JUDGEMENT, 60));
            topology.ticksAt(ticks);
            return topology.views();
        }
    }
}
