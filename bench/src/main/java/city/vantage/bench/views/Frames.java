package city.vantage.bench.views;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.simulator.render.Sight;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is shown of a frame to the ways of choosing that are compared. */
final class Frames {
    private static final String TRACK = "party";

    /** Overlap with the true box from which on a box is taken to show the same thing. */
    private static final double SAME_THING = 0.45;

    private Frames() {}

    static Observation detected(Reported frame, boolean withPhase) {
        return with(frame, withPhase, frame.observation().detections());
    }

    /** Only those of the detector's boxes that show the two parties. */
    static Observation detectedParties(Reported frame, boolean withPhase) {
        var truth = frame.truth();
        return with(
                frame,
                withPhase,
                parties(
                        likest(frame, Category.PEDESTRIAN, truth.pedestrianBox()),
                        likest(frame, Category.VEHICLE, truth.vehicleBox())));
    }

    private static @Nullable Detection likest(Reported frame, Category category, @Nullable Box truth) {
        return truth == null
                ? null
                : frame.observation().detections().stream()
                        .filter(detection -> detection.category() == category)
                        .filter(detection -> detection.box().overlap(truth) >= SAME_THING)
                        .max(Comparator.comparingDouble(
                                detection -> detection.box().overlap(truth)))
                        .orElse(null);
    }

    /** The exact boxes of the two parties, and no others: a perfect detector that knows whom the incident is about. */
    static Observation trueBoxes(Reported frame, boolean withPhase) {
        var truth = frame.truth();
        return with(
                frame,
                withPhase,
                parties(
                        detection(Category.PEDESTRIAN, truth.pedestrianBox()),
                        detection(Category.VEHICLE, truth.vehicleBox())));
    }

    /** Boxes as large as what can truly be seen: what no box can tell, so what is left is what the frames miss. */
    static Observation truePixels(Reported frame, boolean withPhase) {
        var truth = frame.truth();
        return with(
                frame,
                withPhase,
                parties(
                        detection(Category.PEDESTRIAN, visible(truth.pedestrianBox(), truth.pedestrian())),
                        detection(Category.VEHICLE, visible(truth.vehicleBox(), truth.vehicle()))));
    }

    private static @Nullable Box visible(@Nullable Box box, Sight sight) {
        return box == null ? null : box.scaled(Math.sqrt(sight.visiblePixels() / box.area()));
    }

    private static List<Detection> parties(@Nullable Detection pedestrian, @Nullable Detection vehicle) {
        return Stream.of(pedestrian, vehicle).flatMap(Stream::ofNullable).toList();
    }

    private static @Nullable Detection detection(Category category, @Nullable Box box) {
        return box == null ? null : new Detection(TRACK, category, box, 1, "truth");
    }

    private static Observation with(Reported frame, boolean withPhase, List<Detection> detections) {
        var seen = frame.observation();
        return new Observation(
                seen.incidentId(),
                seen.siteId(),
                seen.cameraId(),
                seen.viewKind(),
                seen.capturedAt(),
                withPhase ? seen.phase() : Phase.WHOLE,
                null,
                seen.frameSize(),
                null,
                detections);
    }
}
