package city.vantage.phase;

import city.vantage.incident.Box;
import city.vantage.motion.CameraTracks;
import city.vantage.motion.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** When a pedestrian stops walking, or begins to, before the parties are near. In seconds after the first frame. */
final class Gait {
    /** Slower than this, in body heights a second, nobody walks; a walk is about 0.8. */
    private static final double STANDING = 0.25;

    private static final double WALKING = 0.4;

    /** A standstill, and a walk, is told from noise when it lasts this long. */
    private static final double SHORTEST_SECONDS = 1.2;

    /** Speeds are means over this time. */
    private static final long WINDOW_MILLIS = 1_000;

    private record Pace(double seconds, double speed) {}

    private final List<Pace> paces;

    private Gait(List<Pace> paces) {
        this.paces = paces;
    }

    /** Until {@code untilSeconds}, when the parties are near; later, whatever they do is an outcome. */
    static Gait of(CameraTracks camera, double untilSeconds) {
        var track = camera.pedestrian();
        var paces = new ArrayList<Pace>();
        var height = track.mean(Box::height);
        for (var point : track.points()) {
            var from = point.millis() - WINDOW_MILLIS / 2;
            var to = point.millis() + WINDOW_MILLIS / 2;
            if (track.covers(from) && track.covers(to) && point.millis() <= untilSeconds * 1_000) {
                paces.add(new Pace(point.millis() / 1_000.0, speed(track, from, to) / height));
            }
        }
        return new Gait(paces);
    }

    /** When a walk ends for good. */
    OptionalDouble halts() {
        return turn(true);
    }

    /** When a standstill ends for good. */
    OptionalDouble setsOff() {
        return turn(false);
    }

    private OptionalDouble turn(boolean toStanding) {
        var last = paces.size();
        while (last > 0 && isLike(toStanding, paces.get(last - 1))) {
            last--;
        }
        if (last == 0 || last == paces.size()) {
            return OptionalDouble.empty();
        }
        var turn = paces.get(last).seconds;
        var lasts = paces.getLast().seconds - turn;
        var before = paces.subList(0, last).stream()
                .filter(pace -> isLike(!toStanding, pace))
                .count();
        return lasts >= SHORTEST_SECONDS && before * 2 > last
                ? OptionalDouble.of((turn + paces.get(last - 1).seconds) / 2)
                : OptionalDouble.empty();
    }

    private static boolean isLike(boolean standing, Pace pace) {
        return standing ? pace.speed < STANDING : pace.speed > WALKING;
    }

    private static double speed(Track track, long from, long to) {
        var first = track.at(from);
        var last = track.at(to);
        return StrictMath.hypot(last.centreX() - first.centreX(), last.bottom() - first.bottom())
                / ((to - from) / 1_000.0);
    }
}
