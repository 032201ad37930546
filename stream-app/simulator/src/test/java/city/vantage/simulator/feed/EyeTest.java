package city.vantage.simulator.feed;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameSize;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.camera.Rig;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.encounter.Choreography;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.encounter.Traffic;
import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.Crossroads;
import city.vantage.simulator.scene.ParkingLot;
import city.vantage.simulator.scene.Pole;
import city.vantage.simulator.scene.Scene;
import city.vantage.simulator.scene.Stretch;
import city.vantage.simulator.sight.Surroundings;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A glance against counting pixels, over thousands of bodies. */
class EyeTest {
    private static final FrameSize FRAME = new FrameSize(768, 432);
    private static final int INCIDENTS = 12;

    private record Pair(double glanced, double counted) {
        double error() {
            return Math.abs(glanced - counted);
        }
    }

    private static final List<Pair> SHARES =
            IntStream.range(0, INCIDENTS).boxed().flatMap(EyeTest::shares).toList();

    private static Stream<Pair> shares(int number) {
        var seed = new Seed(3).of("incident", number);
        var incident = incident(scene(number, seed.chance()), seed);
        return Stream.concat(
                        incident.scene().poles().stream().map(EyeTest::camera),
                        Stream.of(new SiteCamera(
                                new Camera("inside", "here", ViewKind.VEHICLE, FRAME, null),
                                new Rig.Windscreen(1.3, FRAME),
                                1,
                                0)))
                .flatMap(camera -> shares(incident, camera));
    }

    private static Scene scene(int number, Chance chance) {
        return switch (number % 4) {
            case 0 -> Crossroads.scene(chance, true, 0);
            case 1 -> Stretch.residential(chance, 0.05);
            case 2 -> ParkingLot.scene(chance);
            default -> Stretch.mainRoad(chance, 0);
        };
    }

    private static Incident incident(Scene scene, Seed seed) {
        var encounter = Choreography.of(
                Outcome.NEAR_MISS, scene, seed.of("encounter", 0).chance(), 1);
        var traffic =
                Traffic.around(encounter, scene, 4, 4, seed.of("traffic", 0).chance());
        return new Incident(scene, Surroundings.of(scene.fixtures()), Conditions.fairDay(), encounter, traffic);
    }

    private static SiteCamera camera(Pole pole) {
        var pinhole = Pinhole.lookingAt(
                pole.foot().up(pole.heightMetres()), pole.target().up(0.5), Math.toRadians(pole.viewDegrees()), FRAME);
        return new SiteCamera(
                new Camera(pole.name(), "here", ViewKind.OVERHEAD, FRAME, null), new Rig.Fixed(pinhole), 1, 0);
    }

    private static Stream<Pair> shares(Incident incident, SiteCamera camera) {
        var eye = new Eye(incident, camera);
        return DoubleStream.iterate(0.5, seconds -> seconds < 10, seconds -> seconds + 1.5)
                .boxed()
                .flatMap(seconds -> {
                    var bodies = incident.bodies(camera.camera().viewKind(), seconds);
                    var sights = eye.sights(bodies, seconds);
                    return eye.glimpses(seconds).stream()
                            .map(glimpse -> new Pair(
                                    glimpse.visibleShare(),
                                    sights.get(IntStream.range(0, bodies.size())
                                                    .filter(i -> bodies.get(i).number() == glimpse.number())
                                                    .findFirst()
                                                    .orElseThrow())
                                            .visibleShare()));
                });
    }

    @Test
    void aGlanceTellsAboutTheSameShareAsCountingPixels() {
        assertThat(SHARES.size()).isGreaterThan(4_000);
        assertThat(meanError(SHARES)).isLessThan(0.065);
        assertThat(SHARES.stream().filter(pair -> pair.error() > 0.25).count()).isLessThan(SHARES.size() * 4L / 100);
    }

    @Test
    void alsoWhereSomethingIsInTheWay() {
        var partly = SHARES.stream()
                .filter(pair -> pair.counted > 0.1 && pair.counted < 0.9)
                .toList();

        assertThat(partly.size()).isGreaterThan(500);
        assertThat(meanError(partly)).isLessThan(0.13);
        assertThat(partly.stream()
                        .mapToDouble(pair -> pair.glanced - pair.counted)
                        .average()
                        .orElseThrow())
                .as("bias")
                .isBetween(-0.06, 0.06);
    }

    @Test
    void itFindsMostOfWhatThePixelsSayIsThere() {
        var there = SHARES.stream().filter(pair -> pair.counted >= 0.2).toList();

        assertThat(there.stream().filter(pair -> pair.glanced >= 0.2).count()).isGreaterThan(there.size() * 92L / 100);
    }

    private static double meanError(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::error).average().orElseThrow();
    }
}
