package city.vantage.formation;

import static city.vantage.formation.Traffic.WALKER_X;
import static city.vantage.formation.Traffic.delayed;
import static city.vantage.formation.Traffic.empty;
import static city.vantage.formation.Traffic.frames;
import static city.vantage.formation.Traffic.passing;
import static city.vantage.formation.Traffic.together;
import static city.vantage.formation.Traffic.walker;
import static city.vantage.incident.Scene.START;
import static city.vantage.incident.Scene.at;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.seenFromVehicle;
import static city.vantage.incident.Scene.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SiteWatchTest {
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
}
