package city.vantage.simulator.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Phase;
import city.vantage.simulator.actor.Posture;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.scene.Crossroads;
import city.vantage.simulator.scene.ParkingLot;
import city.vantage.simulator.scene.Scene;
import city.vantage.simulator.scene.Stretch;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChoreographyTest {
    private static final List<Scene> SCENES = IntStream.range(0, 10)
            .mapToObj(i -> new Seed(i).chance())
            .flatMap(chance -> Stream.of(
                    Crossroads.scene(chance, chance.happens(0.5), 0),
                    Stretch.residential(chance, 0),
                    Stretch.mainRoad(chance, 0),
                    ParkingLot.scene(chance)))
            .toList();

    private static Stream<Encounter> encounters(Outcome outcome) {
        return IntStream.range(0, 400).mapToObj(i -> {
            var chance = new Seed(i).chance();
            return Choreography.of(outcome, chance.oneOf(SCENES), chance, chance.between(0.6, 1.2));
        });
    }

    private static double smallestGap(Encounter encounter) {
        return times(encounter).map(encounter::gapMetres).min().orElseThrow();
    }

    private static DoubleStream times(Encounter encounter) {
        return DoubleStream.iterate(0, t -> t < encounter.phases().end(), t -> t + 0.02);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void outcomeIsWhatTheGapSays(Outcome outcome) {
        assertThat(encounters(outcome)).allSatisfy(encounter -> {
            var gap = smallestGap(encounter);
            switch (outcome) {
                case COLLISION -> assertThat(gap).isZero();
                case NEAR_MISS -> assertThat(gap).isBetween(0.05, 1.7);
                case YIELD, UNEVENTFUL -> assertThat(gap).isGreaterThan(0.5);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void nobodyJumps(Outcome outcome) {
        assertThat(encounters(outcome))
                .allSatisfy(encounter -> times(encounter).forEach(time -> {
                    var walked = encounter
                            .pedestrianAt(time)
                            .placement()
                            .position()
                            .distanceTo(encounter
                                    .pedestrianAt(time + 0.02)
                                    .placement()
                                    .position());
                    var driven = encounter
                            .vehicleAt(time)
                            .placement()
                            .position()
                            .distanceTo(
                                    encounter.vehicleAt(time + 0.02).placement().position());
                    assertThat(walked).isLessThan(0.25);
                    assertThat(driven).isLessThan(0.3);
                }));
    }

    @ParameterizedTest
    @EnumSource(value = Outcome.class, names = "COLLISION")
    void aPedestrianWhoIsHitFallsAtTheEndOfTheAction(Outcome outcome) {
        assertThat(encounters(outcome)).allSatisfy(encounter -> {
            var phases = encounter.phases();
            assertThat(encounter.pedestrianAt(phases.start(Phase.ACTION)).posture())
                    .isNotEqualTo(Posture.FALLEN);
            assertThat(encounter.pedestrianAt(phases.end()).posture()).isEqualTo(Posture.FALLEN);
        });
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void phasesFollowEachOther(Outcome outcome) {
        assertThat(encounters(outcome)).allSatisfy(encounter -> {
            assertThat(encounter.phases().borders()).isSorted().doesNotHaveDuplicates();
            assertThat(times(encounter).mapToObj(encounter.phases()::at).toList())
                    .isSorted()
                    .contains(Phase.PRE_RECOGNITION, Phase.RECOGNITION, Phase.JUDGEMENT, Phase.ACTION, Phase.AVOIDANCE);
        });
    }
}
