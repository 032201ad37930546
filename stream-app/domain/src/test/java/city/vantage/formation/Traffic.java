package city.vantage.formation;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.vehicle;

import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Pedestrians who stand, and cars that pass them. */
final class Traffic {
    static final double WALKER_X = 900;

    private Traffic() {}

    /** A car passes a pedestrian at a time, so many pixels below; two frames a second, from 5 s before to 5 s after it. */
    static List<Observation> passing(String camera, int meeting, int pixels) {
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

    static List<Observation> empty(String camera) {
        return frames(i -> seen(camera, 500L * i, Phase.WHOLE, walker()));
    }

    static List<Observation> frames(IntFunction<Observation> frame) {
        return IntStream.range(0, 40).mapToObj(frame).toList();
    }

    static Detection walker() {
        return pedestrian("walker", WALKER_X, 500, 40, 100);
    }

    static List<Observation> together(List<List<Observation>> cameras) {
        return cameras.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Observation::capturedAt).thenComparing(Observation::cameraId))
                .toList();
    }

    /** As they arrive when each is late by less than the grace. */
    static List<Observation> delayed(List<Observation> frames, Random random) {
        record Arrival(Observation frame, long millis) {}
        return frames.stream()
                .map(frame -> new Arrival(frame, frame.capturedAt().toEpochMilli() + random.nextInt(900)))
                .sorted(Comparator.comparingLong(Arrival::millis))
                .map(Arrival::frame)
                .toList();
    }
}
