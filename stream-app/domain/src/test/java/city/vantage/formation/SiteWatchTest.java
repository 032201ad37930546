package city.vantage.formation;

import static city.vantage.incident.Scene.START;
import static city.vantage.incident.Scene.at;
import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.seenFromVehicle;
import static city.vantage.incident.Scene.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteWatchTest {
    private static final double WALKER_X = 900;

    @Test
    void formsOneIncidentWhereACarDrivesUpToAPedestrian() {
        var formed = watch(passing("a", 10_000, 0));

        assertThat(formed).hasSize(1);
        assertThat(formed.getFirst().siteId()).isEqualTo("crossing");
        assertThat(formed.getFirst().nearestAt()).isBetween(at(9_500), at(12_000));
        assertThat(formed.getFirst().from()).isBefore(at(5_000));
        assertThat(formed.getFirst().to()).isAfter(at(12_000));
    }

    @Test
    void formsNoneWhereTheCarPassesFarAway() {
        assertThat(watch(passing("a", 10_000, 250))).isEmpty();
    }

    @Test
    void formsNoneOfAPedestrianWhoStandsBesideAParkedCar() {
        var frames =
                frames(i -> seen("a", 500L * i, Phase.WHOLE, walker(), vehicle("parked", WALKER_X + 45, 540, 120, 80)));

        assertThat(watch(frames)).isEmpty();
    }

    @Test
    void oneCameraOfThreeThatShowsThemFarApartDoesNotPreventIt() {
        var frames = together(List.of(passing("a", 10_000, 0), passing("b", 10_000, 0), passing("c", 10_000, 250)));

        assertThat(watch(frames)).hasSize(1);
    }

    @Test
    void oneCameraOfThreeThatShowsThemNearIsNotEnough() {
        var frames = together(List.of(passing("a", 10_000, 0), passing("b", 10_000, 250), passing("c", 10_000, 250)));

        assertThat(watch(frames)).isEmpty();
    }

    @Test
    void oneOfManyCamerasThatAloneSeesAnyIsNotEnough() {
        var frames = together(List.of(passing("a", 10_000, 0), empty("b"), empty("c")));

        assertThat(watch(frames)).isEmpty();
    }

    @Test
    void nearTimesSoonAfterEachOtherAreOneIncidentAndLaterOnesAreTwo() {
        assertThat(watch(together(List.of(passing("a", 10_000, 0), passing("a", 13_100, 0)))))
                .hasSize(1);
        assertThat(watch(together(List.of(passing("a", 10_000, 0), passing("a", 30_100, 0)))))
                .hasSize(2);
    }

    @Test
    void aVehiclesOwnViewFormsNone() {
        var frames = passing("a", 10_000, 0).stream()
                .map(frame -> seenFromVehicle(
                        "own",
                        frame.capturedAt().toEpochMilli() - START.toEpochMilli(),
                        Phase.WHOLE,
                        walker(),
                        frame.detections().get(1)))
                .toList();

        assertThat(watch(frames)).isEmpty();
    }

    @Test
    void theOrderWithinTheGraceDoesNotMatter() {
        var ordered = together(List.of(passing("a", 10_000, 0), passing("b", 10_100, 0), passing("c", 30_000, 0)));
        var expected = watch(ordered);
        assertThat(expected).isNotEmpty();
        for (var seed = 0; seed < 50; seed++) {
            assertThat(watch(delayed(ordered, new Random(seed))))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
        }
    }

    @Test
    void rejectsWhatComesAfterItsTimeWasJudged() {
        var watch = SiteWatch.from("crossing", START)
                .observe(seen("a", 10_000, Phase.WHOLE, walker()))
                .next();

        assertThatThrownBy(() -> watch.observe(seen("b", 9_000, Phase.WHOLE, walker())))
                .isInstanceOf(RejectedException.class);
        assertThat(watch.observe(seen("b", 9_001, Phase.WHOLE, walker())).next().frames())
                .hasSize(2);
    }

    @Test
    void holdsNoMoreFramesThanTheLimit() {
        var watch = SiteWatch.from("crossing", START);
        for (var i = 0; i < SiteWatch.FRAME_LIMIT; i++) {
            watch = watch.observe(seen("a-" + i, 100, Phase.WHOLE)).next();
        }
        var full = watch;

        assertThatThrownBy(() -> full.observe(seen("b", 100, Phase.WHOLE))).isInstanceOf(RejectedException.class);
        assertThat(full.passTime(at(60_000)).next().frames()).isEmpty();
    }

    @Test
    void timeThatPassesWithoutFramesEndsAnIncident() {
        var watch = SiteWatch.from("crossing", START);
        for (var frame : passing("a", 10_000, 0)) {
            if (frame.capturedAt().isBefore(at(12_000))) {
                watch = watch.observe(frame).next();
            }
        }

        assertThat(watch.passTime(at(60_000)).formed()).hasSize(1);
    }

    private static List<FormedIncident> watch(List<Observation> frames) {
        var formed = new ArrayList<FormedIncident>();
        var watch = SiteWatch.from("crossing", START);
        for (var frame : frames) {
            var step = watch.observe(frame);
            formed.addAll(step.formed());
            watch = step.next();
        }
        formed.addAll(watch.passTime(at(120_000)).formed());
        return formed;
    }

    /** A car passes a pedestrian at a time, so many pixels below; two frames a second, from 5 s before to 5 s after it. */
    private static List<Observation> passing(String camera, int meeting, int pixels) {
        return IntStream.range(0, 21)
                .mapToObj(i -> meeting - 5_000 + 500 * i)
                .map(millis -> seen(
                        camera,
                        millis,
                        Phase.WHOLE,
                        walker(),
                        vehicle("car-" + meeting, 840 + (millis - meeting) * 0.12, 540 + pixels, 120, 80)))
                .toList();
    }

    private static List<Observation> empty(String camera) {
        return frames(i -> seen(camera, 500L * i, Phase.WHOLE, walker()));
    }

    private static List<Observation> frames(IntFunction<Observation> frame) {
        return IntStream.range(0, 40).mapToObj(frame).toList();
    }

    private static Detection walker() {
        return pedestrian("walker", WALKER_X, 500, 40, 100);
    }

    private static List<Observation> together(List<List<Observation>> cameras) {
        return cameras.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Observation::capturedAt).thenComparing(Observation::cameraId))
                .toList();
    }

    /** As they arrive when each is late by less than the grace. */
    private static List<Observation> delayed(List<Observation> frames, Random random) {
        record Arrival(Observation frame, long millis) {}
        return frames.stream()
                .map(frame -> new Arrival(frame, frame.capturedAt().toEpochMilli() + random.nextInt(900)))
                .sorted(Comparator.comparingLong(Arrival::millis))
                .map(Arrival::frame)
                .toList();
    }
}
