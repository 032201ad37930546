package city.vantage.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Box;
import city.vantage.motion.Track;
import city.vantage.view.PathPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalMotionTest {
    private static final Track STRAIGHT = Tracks.track(second -> new Box(100 + 30 * second, 40 * second, 50, 80));

    @Test
    void aStraightWayIsFoundExactlyAlsoBetweenFrames() {
        var motion = LocalMotion.at(STRAIGHT, 2_250).orElseThrow();

        assertThat(motion.box().x()).isCloseTo(167.5, within(1e-9));
        assertThat(motion.box().bottom()).isCloseTo(170, within(1e-9));
        assertThat(motion.right()).isCloseTo(30, within(1e-9));
        assertThat(motion.down()).isCloseTo(40, within(1e-9));
        assertThat(motion.speed()).isCloseTo(50, within(1e-9));
    }

    @Test
    void whatIsMoreThanASecondAwayDoesNotCount() {
        var turning = Tracks.track(second -> new Box(second <= 3 ? 0 : 900, 0, 50, 80));

        assertThat(LocalMotion.at(turning, 2_000).orElseThrow().speed()).isCloseTo(0, within(1e-9));
    }

    @Test
    void fewFramesShowNoMotion() {
        var jitter = Track.of(List.of(point(0, 10), point(200, 30)));

        assertThat(LocalMotion.at(jitter, 100)).isEmpty();
        assertThat(LocalMotion.at(Track.of(List.of(point(0, 10))), 0)).isEmpty();
        assertThat(LocalMotion.at(STRAIGHT, 60_000)).isEmpty();
    }

    @Test
    void boxesThatLeaveNothingShowNoMotion() {
        var vanishing =
                Track.of(List.of(new PathPoint(0, new Box(0, 0, 50, 80)), new PathPoint(500, new Box(0, 0, 1, 80))));

        assertThat(LocalMotion.at(vanishing, 1_000)).isEmpty();
    }

    private static PathPoint point(long millis, double x) {
        return new PathPoint(millis, new Box(x, 0, 50, 80));
    }
}
