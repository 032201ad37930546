package city.vantage.phase;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.vehicle;

import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Eleven seconds in which a car drives up to a pedestrian and stops there, two frames a second. */
final class Drive {
    static final Detection WALKER = standing(900);

    private static final double PIXELS_PER_MILLI = 0.07;

    private Drive() {}

    static List<Observation> meeting(String camera, long millis) {
        return frames(camera, millis, _ -> WALKER);
    }

    static List<Observation> waitingFrom(String camera, long haltMillis, long meetingMillis) {
        return frames(
                camera, meetingMillis, millis -> standing(900 + Math.max(0, haltMillis - millis) * PIXELS_PER_MILLI));
    }

    static List<Observation> settingOffAt(String camera, long startMillis, long meetingMillis) {
        return frames(
                camera,
                meetingMillis,
                millis ->
                        standing(900 + Math.max(0, meetingMillis - Math.max(startMillis, millis)) * PIXELS_PER_MILLI));
    }

    private static List<Observation> frames(String camera, long meetingMillis, LongFunction<Detection> walker) {
        return IntStream.rangeClosed(0, 22)
                .mapToObj(
                        i -> seen(camera, 500L * i, Phase.WHOLE, walker.apply(500L * i), car(meetingMillis - 500L * i)))
                .toList();
    }

    private static Detection standing(double x) {
        return pedestrian("walker", x, 500, 40, 100);
    }

    private static Detection car(long millisLeft) {
        return vehicle("car", 780 - Math.max(0, millisLeft) * PIXELS_PER_MILLI, 540, 120, 80);
    }
}
