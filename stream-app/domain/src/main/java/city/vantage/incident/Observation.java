package city.vantage.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One camera's frame of an incident, with what was detected in it.
 *
 * @param capturedAt when the camera took the frame, to the microsecond, in the years 1970 to 9999
 * @param frame the picture, or null where only the geometry speaks
 * @param sharpness 0 (blurred) to 1 (sharp), or null where nobody measured it
 * @param detections at most {@value #DETECTION_LIMIT}; the centre of every box lies in the frame, and no side is longer
 *     than {@value #LONGEST_SIDE} times the frame's
 */
public record Observation(
        String incidentId,
        String siteId,
        String cameraId,
        ViewKind viewKind,
        Instant capturedAt,
        Phase phase,
        @Nullable FrameReference frame,
        FrameSize frameSize,
        @Nullable Double sharpness,
        List<Detection> detections) {

    public static final int DETECTION_LIMIT = 500;

    /** Far more than a detector says by mistake, and little enough that a box can be enlarged and multiplied. */
    private static final double LONGEST_SIDE = 10;

    /** Leaves room for a deadline after it: microseconds since 1970 overflow a long in the year 294247. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Observation {
        Identifier.check("incidentId", incidentId);
        Identifier.check("siteId", siteId);
        Identifier.check("cameraId", cameraId);
        if (capturedAt.isBefore(Instant.EPOCH) || capturedAt.isAfter(LATEST)) {
            throw new RejectedException(RejectionReason.INVALID_FIELD, "capturedAt is not in the years 1970 to 9999");
        }
        if (sharpness != null && !(sharpness >= 0 && sharpness <= 1)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "sharpness %s is outside 0..1".formatted(sharpness));
        }
        if (detections.size() > DETECTION_LIMIT) {
            throw new RejectedException(
                    RejectionReason.OVER_LIMIT,
                    "%d detections, at most %d are allowed".formatted(detections.size(), DETECTION_LIMIT));
        }
        detections = List.copyOf(detections);
        for (var detection : detections) {
            requireModestSize(detection.box(), frameSize);
            requireCentreInside(detection.box(), frameSize);
        }
    }

    /** The same frame in another phase. */
    public Observation in(Phase other) {
        return new Observation(
                incidentId, siteId, cameraId, viewKind, capturedAt, other, frame, frameSize, sharpness, detections);
    }

    /** The same frame in another incident. */
    public Observation of(String otherIncident) {
        return new Observation(
                otherIncident, siteId, cameraId, viewKind, capturedAt, phase, frame, frameSize, sharpness, detections);
    }

    private static void requireModestSize(Box box, FrameSize frame) {
        if (box.width() > LONGEST_SIDE * frame.width() || box.height() > LONGEST_SIDE * frame.height()) {
            throw new RejectedException(
                    RejectionReason.INVALID_BOX,
                    "box of %s x %s in a frame of %d x %d"
                            .formatted(box.width(), box.height(), frame.width(), frame.height()));
        }
    }

    private static void requireCentreInside(Box box, FrameSize frame) {
        if (!frame.asBox().contains(box.centreX(), box.centreY())) {
            throw new RejectedException(
                    RejectionReason.BOX_OUTSIDE_FRAME,
                    "centre %.0f, %.0f of a box lies outside the frame of %d x %d"
                            .formatted(box.centreX(), box.centreY(), frame.width(), frame.height()));
        }
    }
}
