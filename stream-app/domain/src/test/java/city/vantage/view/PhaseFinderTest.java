package city.vantage.view;

import static city.vantage.incident.Scene.at;
import static city.vantage.incident.Scene.pedestrian;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Scene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseFinderTest {
    private static final SelectionPolicy POLICY = policy();

    private final Watch watch = new Watch(POLICY, "a");

    @Test
    void phasesThatNobodyNamesAreToldWhenTheIncidentCloses() {
        var selections = finals(seen(0, Phase.WHOLE, 40), seen(900, Phase.WHOLE, 60), seen(1_500, Phase.WHOLE, 80));

        assertThat(selections)
                .extracting(
                        ViewSelection::phase,
                        ViewSelection::phaseEstimated,
                        view -> view.chosen().capturedAt())
                .containsExactly(
                        tuple(Phase.JUDGEMENT, true, at(900)),
                        tuple(Phase.ACTION, true, at(1_500)),
                        tuple(Phase.WHOLE, false, at(1_500)));
        assertThat(selections)
                .allSatisfy(view -> assertThat(view.finalPhases()).containsExactly(Phase.JUDGEMENT, Phase.ACTION));
        assertThat(selections)
                .extracting(view -> view.candidates().getFirst().observations())
                .containsExactly(2, 1, 3);
    }

    @Test
    void phasesThatASourceNamesAreItsOwn() {
        var selections = finals(seen(0, Phase.RECOGNITION, 40), seen(1_500, Phase.WHOLE, 80));

        assertThat(selections)
                .extracting(ViewSelection::phase, ViewSelection::phaseEstimated)
                .containsExactly(tuple(Phase.RECOGNITION, false), tuple(Phase.WHOLE, false));
    }

    private List<ViewSelection> finals(Observation... frames) {
        for (var frame : frames) {
            watch.observe(frame, Duration.between(at(0), frame.capturedAt()).toMillis());
        }
        var decisions = watch.passTime(Duration.ofMinutes(10).toMillis());
        var writer = new SelectionWriter(POLICY, watch.decidedOn(), watch.seen());
        return decisions.stream().map(writer::write).toList();
    }

    private static Observation seen(long millis, Phase phase, double height) {
        return Scene.seen("a", millis, phase, pedestrian("1", 500, 500, height / 2, height));
    }

    private static SelectionPolicy policy() {
        PhaseFinder finder = _ -> time -> time.isBefore(at(1_000)) ? Phase.JUDGEMENT : Phase.ACTION;
        return SelectionPolicy.of(new CompositeRanking()).with(finder);
    }
}
