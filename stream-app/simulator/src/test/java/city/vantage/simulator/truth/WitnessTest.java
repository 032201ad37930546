package city.vantage.simulator.truth;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.description.Severity;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.encounter.PhaseTimes;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private static final Simulation SIMULATION =
            new Simulation(SimulationSettings.of(23, Instant.parse("2026-03-01T08:00:00Z"))
                    .withSites(10)
                    .withFramesPerSecond(2));

    private static final List<IncidentTruth> TRUTHS = IntStream.range(0, 300)
            .mapToObj(SIMULATION::incident)
            .map(SimulatedIncident::truthWithoutViews)
            .toList();

    private static Stream<PhaseTruth> phases(Outcome outcome) {
        return TRUTHS.stream().filter(truth -> truth.outcome() == outcome).flatMap(truth -> truth.phases().stream());
    }

    @Test
    void everyQuestionHasItsAnswerAmongItsAnswers() {
        assertThat(TRUTHS)
                .allSatisfy(truth -> truth.phases()
                        .forEach(phase -> assertThat(Question.all())
                                .allSatisfy(question -> assertThat(question.answers())
                                        .as(question.id())
                                        .doesNotHaveDuplicates()
                                        .contains(question.trueAnswer(truth, phase)))));
    }

    @Test
    void answersAboutTheIncidentAreTheSameInAllPhases() {
        assertThat(TRUTHS)
                .allSatisfy(truth -> Question.all().stream()
                        .filter(Question::aboutIncident)
                        .forEach(question -> assertThat(truth.phases().stream()
                                        .map(phase -> question.trueAnswer(truth, phase))
                                        .distinct())
                                .hasSize(1)));
    }

    @Test
    void everyAnswerOfWhatTheyDoIsTrueSomewhere() {
        var pedestrian =
                TRUTHS.stream().flatMap(truth -> truth.phases().stream()).map(PhaseTruth::pedestrianAction);
        var vehicle = TRUTHS.stream().flatMap(truth -> truth.phases().stream()).map(PhaseTruth::vehicleAction);

        assertThat(pedestrian).contains(PedestrianAction.values());
        assertThat(vehicle).contains(VehicleAction.values());
    }

    @Test
    void inACollisionOnePhaseHasTheHitAndThoseAfterItTheFall() {
        assertThat(TRUTHS)
                .filteredOn(truth -> truth.outcome() == Outcome.COLLISION)
                .allSatisfy(truth -> {
                    assertThat(truth.phases())
                            .filteredOn(phase -> phase.pedestrianAction() == PedestrianAction.HIT)
                            .hasSize(1)
                            .allSatisfy(phase -> {
                                assertThat(phase.vehicleAction()).isEqualTo(VehicleAction.COLLIDED);
                                assertThat(phase.distance()).isEqualTo(Distance.NEAR);
                            });
                    assertThat(truth.severity()).isGreaterThanOrEqualTo(Severity.HIGH);
                });
    }

    @Test
    void withoutACollisionNobodyIsHit() {
        for (var outcome : List.of(Outcome.NEAR_MISS, Outcome.YIELD, Outcome.UNEVENTFUL)) {
            assertThat(phases(outcome))
                    .noneMatch(phase -> phase.pedestrianAction() == PedestrianAction.HIT
                            || phase.pedestrianAction() == PedestrianAction.LYING
                            || phase.vehicleAction() == VehicleAction.COLLIDED);
        }
    }

    @Test
    void onlyNearMissesAndCollisionsTakeEmergencyBraking() {
        for (var outcome : List.of(Outcome.YIELD, Outcome.UNEVENTFUL)) {
            assertThat(phases(outcome)).noneMatch(phase -> phase.vehicleAction() == VehicleAction.EMERGENCY_BRAKING);
        }
    }

    @Test
    void theBestViewShowsMoreThanAnyOther() {
        for (var i = 0; i < 8; i++) {
            var truth = SIMULATION.incident(i).truth();
            assertThat(truth.phases()).extracting(PhaseTruth::phase).isEqualTo(PhaseTimes.phases());
            assertThat(truth.phases()).allSatisfy(phase -> {
                var best = phase.bestView();
                assertThat(phase.views())
                        .hasSizeGreaterThanOrEqualTo(4)
                        .allSatisfy(view -> assertThat(ViewTruth.BY_WORTH.compare(best, view))
                                .isNotNegative());
                assertThat(phase.views())
                        .filteredOn(view -> view.camera().viewKind() == ViewKind.VEHICLE)
                        .allSatisfy(view -> assertThat(view.vehiclePixels()).isZero());
                assertThat(phase.views()).allSatisfy(view -> {
                    assertThat(view.pedestrianHidden()).isBetween(0.0, 1.0);
                    assertThat(view.pedestrianInFrame()).isBetween(0.0, 1.0);
                });
            });
        }
    }
}
