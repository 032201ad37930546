package city.vantage.conflict;

import city.vantage.incident.Box;
import city.vantage.incident.FrameSize;
import city.vantage.incident.ViewKind;
import city.vantage.motion.CameraTracks;
import city.vantage.motion.Track;
import city.vantage.view.PathPoint;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;

/**
 * Seven seconds at a crossing, two frames a second: a pedestrian of 100 pixels walks down the picture across the way of a car of
 * 100 by 100 pixels that comes from the left. They would be at one place after five seconds.
 */
final class Tracks {
    static final double MEETING = 5;
    private static final FrameSize FRAME = new FrameSize(2_000, 1_000);
    private static final long END = 7_000;

    private Tracks() {}

    /**
     * @param walked how many pixels the walker has come down at a second
     * @param driven how many the car has come to the right
     */
    static CameraTracks camera(ViewKind view, DoubleUnaryOperator walked, DoubleUnaryOperator driven) {
        return new CameraTracks(
                view,
                FRAME,
                track(second -> new Box(1_180, 180 + walked.applyAsDouble(second), 40, 100)),
                track(second -> new Box(600 + driven.applyAsDouble(second), 450, 100, 100)));
    }

    static CameraTracks camera(DoubleUnaryOperator walked, DoubleUnaryOperator driven) {
        return camera(ViewKind.OVERHEAD, walked, driven);
    }

    /** A little more than half its height a second. */
    static double walks(double second) {
        return 60 * second;
    }

    /** Stands where it would be after two seconds. */
    static double waits(double second) {
        return walks(Math.min(2, second));
    }

    /** Is at the walker's place when the walker is. */
    static double drives(double second) {
        return 110 * second;
    }

    /** Drives on until it is all but there, and stops within half a second. */
    static double stopsShort(double second) {
        return drives(Math.min(second, MEETING - 0.4));
    }

    /** Halts early, far away. */
    static double givesWay(double second) {
        var slowing = Math.clamp(second - 1, 0, 3);
        return drives(Math.min(second, 1)) + 110 * (slowing - slowing * slowing / 6);
    }

    static Track track(DoubleFunction<Box> box) {
        return Track.of(LongStream.rangeClosed(0, END / 500)
                .map(step -> step * 500)
                .mapToObj(millis -> new PathPoint(millis, box.apply(millis / 1_000.0)))
                .toList());
    }
}
