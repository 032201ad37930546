package city.vantage.conflict;

import static city.vantage.conflict.Tracks.camera;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Box;
import city.vantage.incident.ViewKind;
import city.vantage.motion.CameraTracks;
import city.vantage.motion.Track;
import city.vantage.view.PathPoint;
import city.vantage.view.TrafficConflict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictModelTest {
    private static final CameraTracks STOPS_SHORT =
            camera(second -> Tracks.walks(Math.min(second, Tracks.MEETING)), Tracks::stopsShort);
    private static final CameraTracks GIVES_WAY = camera(Tracks::walks, Tracks::givesWay);
    private static final CameraTracks WAITS = camera(Tracks::waits, Tracks::drives);

    @Test
    void whoStopsAtTheLastMomentWasInAConflict() {
        var conflict = of(STOPS_SHORT);

        assertThat(conflict.probability()).isGreaterThan(0.9);
        assertThat(conflict.secondsToCollision()).isBetween(0.3, 1.5);
    }

    @Test
    void whoGivesWayInTimeWasNot() {
        assertThat(of(GIVES_WAY).probability()).isLessThan(0.1);
        assertThat(of(WAITS).probability()).isLessThan(0.1);
    }

    @Test
    void twoCamerasOutvoteOneThatErrs() {
        assertThat(of(STOPS_SHORT, GIVES_WAY, STOPS_SHORT).probability())
                .isCloseTo(of(STOPS_SHORT).probability(), within(1e-9));
    }

    @Test
    void aVehiclesOwnViewIsNotAsked() {
        var own = camera(ViewKind.VEHICLE, Tracks::walks, Tracks::givesWay);

        assertThat(of(own)).isEqualTo(TrafficConflict.NONE);
        assertThat(of(STOPS_SHORT, own)).isEqualTo(of(STOPS_SHORT));
    }

    @Test
    void nothingIsKnownWhereNoCameraSeesBoth() {
        var alone = new CameraTracks(ViewKind.OVERHEAD, WAITS.frameSize(), WAITS.pedestrian(), Track.of(List.of()));

        assertThat(of()).isEqualTo(TrafficConflict.NONE);
        assertThat(of(alone)).isEqualTo(TrafficConflict.NONE);
    }

    @Test
    void ofAVeryLongIncidentTheEndIsLookedAt() {
        var parked = Tracks.track(_ -> new Box(0, 0, 10, 10));
        var late = Track.of(parked.points().stream()
                .map(point -> new PathPoint(point.millis() + 3_600_000, point.box()))
                .toList());
        var watched = new CameraTracks(ViewKind.OVERHEAD, WAITS.frameSize(), parked, late);

        assertThat(Course.of(List.of(watched)).moments()).hasSize(481);
    }

    private static TrafficConflict of(CameraTracks... cameras) {
        return ConflictModel.SIMULATED.of(List.of(cameras));
    }
}
