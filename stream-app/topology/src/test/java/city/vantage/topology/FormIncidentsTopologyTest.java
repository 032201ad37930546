package city.vantage.topology;

import static city.vantage.topology.Scenes.at;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectionReason;
import city.vantage.phase.PhaseEstimator;
import city.vantage.testing.RandomIncident;
import city.vantage.view.ViewSelection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormIncidentsTopologyTest {
    private final DrivenTopology topology = DrivenTopology.replaying(Scenes.POLICY.with(PhaseEstimator::phases));

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void framesWithoutAnIncidentBecomeOneWithPhasesAndNothingIsKeptOfThem() {
        carPasses();
        topology.tick(at(40_000));
        topology.tick(at(60_000));

        var views = topology.views();
        assertThat(views)
                .isNotEmpty()
                .allSatisfy(view -> assertThat(view.incidentId()).startsWith(Scenes.CROSSING.siteId() + "@"));
        assertThat(views)
                .extracting(ViewSelection::incidentId)
                .containsOnly(views.getFirst().incidentId());
        assertThat(views.stream().filter(ViewSelection::finalRevision).map(ViewSelection::phase))
                .contains(Phase.ACTION, Phase.AVOIDANCE, Phase.WHOLE)
                .doesNotHaveDuplicates();
        assertThat(topology.size(FormIncidents.SITES)).isZero();
        assertThat(topology.size(FormIncidents.FRAMES)).isZero();
    }

    @Test
    void anIncidentIsDescribedWhileItGoesOn() {
        for (var i = 0; i < 20 && topology.observations().isEmpty(); i++) {
            topology.detect(frame(i));
        }

        assertThat(topology.size(FormIncidents.SITES)).isEqualTo(1);
        topology.tick(at(13_000));
        assertThat(topology.views()).isNotEmpty();
    }

    @Test
    void aFrameThatComesTwiceOrTooLateIsRejected() {
        topology.detect(frame(0));
        topology.detect(frame(0));
        carPasses(1);
        topology.detect(frame(1));

        assertThat(topology.deadLetters(DrivenTopology.TOPICS.detections())).hasSize(2);
        assertThat(topology.rejected(DrivenTopology.TOPICS.detections(), RejectionReason.DUPLICATE))
                .isEqualTo(1);
        assertThat(topology.rejected(DrivenTopology.TOPICS.detections(), RejectionReason.LATE))
                .isEqualTo(1);
    }

    private void carPasses() {
        carPasses(0);
    }

    private void carPasses(int from) {
        for (var i = from; i <= 30; i++) {
            topology.detect(frame(i));
        }
    }

    /** Twice a second: a car that passes somebody who stands, after five seconds. */
    private static Observation frame(int number) {
        var millis = 500L * number;
        return Scenes.seen(
                Scenes.CROSSING.siteId(),
                "c-1",
                at(millis),
                Phase.WHOLE,
                RandomIncident.frame("crossing", "c-1", at(millis)),
                List.of(
                        new Detection("walker", Category.PEDESTRIAN, new Box(900, 500, 40, 100), 1, "hand"),
                        new Detection(
                                "car",
                                Category.VEHICLE,
                                new Box(840 + (millis - 5_000) * 0.08, 540, 120, 80),
                                1,
                                "hand")));
    }
}
