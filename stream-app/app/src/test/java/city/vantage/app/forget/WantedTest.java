package city.vantage.app.forget;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.Descriptions;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.FrameReference;
import city.vantage.view.PhaseFrame;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedTest {
    @Test
    void anIncidentWhoseObservationsHaveGoneIsKnownFromItsDescription() {
        var description = Descriptions.full();
        var view = description.view();
        var wanted = new Wanted(Set.of(view.incidentId()), Set.of());

        wanted.note(description);

        assertThat(wanted.frames())
                .containsExactly(Objects.requireNonNull(view.chosen().frame()));
        assertThat(wanted.first()).isEqualTo(view.chosen().capturedAt());
    }

    @Test
    void allFramesThatAModelWasShownAreMeant() {
        var full = Descriptions.full();
        var earlier = new PhaseFrame(
                full.view().chosen().capturedAt().minusSeconds(1),
                FrameReference.of("file:/frames/earlier.jpg", new byte[1]),
                List.of());
        var wanted = new Wanted(Set.of(full.view().incidentId()), Set.of());

        wanted.note(new SafetyDescription(
                full.view().with(List.of(earlier)),
                full.status(),
                full.reason(),
                full.pedestrianCaption(),
                full.vehicleCaption(),
                full.attributes(),
                full.verdict(),
                full.severity(),
                full.findings(),
                full.flags(),
                full.provenance()));

        assertThat(wanted.frames()).hasSize(2).contains(earlier.frame());
        assertThat(wanted.first()).isEqualTo(earlier.capturedAt());
    }

    @Test
    void aCameraIsKnownFromDescriptionsWhoeverWasChosen() {
        var view = Descriptions.full().view();
        assertThat(view.candidates()).hasSizeGreaterThan(1).allSatisfy(candidate -> {
            var wanted = new Wanted(
                    Set.of(), Set.of(view.siteId() + "/" + candidate.score().cameraId()));

            wanted.learn(Descriptions.full());

            assertThat(wanted.incidents()).containsExactly(view.incidentId());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"elsewhere/north", "elsewhere/nobody"})
    void othersAreNotMeant(String camera) {
        var wanted = new Wanted(Set.of("another"), Set.of(camera));

        wanted.learn(Descriptions.full());
        wanted.note(Descriptions.full());

        assertThat(wanted.incidents()).containsExactly("another");
        assertThat(wanted.frames()).isEmpty();
    }
}
