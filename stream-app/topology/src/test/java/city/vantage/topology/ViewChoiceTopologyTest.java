package city.vantage.topology;

import static city.vantage.topology.Scenes.at;
import static city.vantage.topology.Scenes.seen;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewChoiceTopologyTest {
    private final DrivenTopology topology = DrivenTopology.replaying(Scenes.POLICY);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void aViewIsChosenAsSoonAsAllCamerasOfTheSiteHaveReported() {
        topology.observe(seen("c-1", 0, 40));
        topology.observe(seen("c-2", 100, 60));
        assertThat(topology.views()).isEmpty();

        topology.observe(seen("c-3", 200, 50));

        assertChosen(topology.views(), "c-2 0 ALL_REPORTED");
    }

    @Test
    void aGoodEnoughViewIsChosenAtOnce() {
        topology.observe(seen("c-1", 0, 120));

        assertChosen(topology.views(), "c-1 0 GOOD_ENOUGH");
    }

    @Test
    void theBestViewSoFarIsChosenAtTheDeadline() {
        topology.observe(seen("c-1", 0, 40));
        topology.observe(seen("c-2", 100, 60));
        topology.tick(at(1_999));
        assertThat(topology.views()).isEmpty();

        topology.tick(at(2_000));

        assertChosen(topology.views(), "c-2 0 DEADLINE");
    }

    @Test
    void aClearlyBetterViewRevisesTheChoiceAndASlightlyBetterOneDoesNot() {
        topology.observe(seen("c-1", 0, 120));
        topology.observe(seen("c-2", 100, 122));
        topology.observe(seen("c-3", 200, 150));

        assertChosen(topology.views(), "c-1 0 GOOD_ENOUGH", "c-3 1 REVISED");
    }

    @Test
    void theChoiceIsFinalWhenNothingWasSeenForLong() {
        topology.observe(seen("c-1", 0, 120));
        topology.tick(at(14_999));
        topology.views();

        topology.tick(at(15_000));

        assertThat(topology.views()).singleElement().satisfies(view -> {
            assertThat(view.trigger()).isEqualTo(Trigger.CLOSED);
            assertThat(view.finalRevision()).isTrue();
            assertThat(view.revision()).isEqualTo(1);
        });
    }

    @Test
    void nothingButAMarkIsKeptOfAClosedIncidentAndThatGoesToo() {
        topology.observe(seen("c-1", 0, 40));
        topology.observe(seen("c-2", 100, 60));

        topology.tick(at(20_000));
        assertThat(topology.size(SelectBestView.SIGHTINGS)).isZero();
        assertThat(topology.size(SelectBestView.INCIDENTS)).isEqualTo(1);
        assertThat(topology.size(SelectBestView.TIMERS)).isEqualTo(1);

        topology.tick(at(15_100 + Scenes.POLICY.rememberClosed().toMillis()));
        assertThat(topology.size(SelectBestView.INCIDENTS)).isZero();
        assertThat(topology.size(SelectBestView.TIMERS)).isZero();
    }

    @Test
    void aCameraThatWasTakenOutOfTheRegistryIsNotWaitedFor() {
        topology.forget(Scenes.CROSSING.cameras().getLast());
        topology.observe(seen("c-1", 0, 40));

        topology.observe(seen("c-2", 100, 60));

        assertChosen(topology.views(), "c-2 0 ALL_REPORTED");
    }

    private static void assertChosen(List<ViewSelection> views, String... expected) {
        assertThat(views)
                .extracting(view -> view.cameraId() + " " + view.revision() + " " + view.trigger())
                .containsExactly(expected);
    }
}
