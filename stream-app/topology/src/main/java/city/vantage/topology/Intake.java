package city.vantage.topology;

import city.vantage.incident.FrameAccess;
import city.vantage.incident.Observation;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What an observation has to fulfil beyond being well formed.
 *
 * @param mostAhead how much later than now it may have been taken; null for no limit
 */
record Intake(
        KnownCameras cameras, FrameAccess frames, @Nullable Duration mostAhead, LongSupplier wallMillis) {

    /**
     * @param id what the key has to be
     * @throws RejectedException with the reason why the observation can't be accepted
     */
    void check(byte @Nullable [] key, String id, Observation observation) {
        if (!Arrays.equals(key, id.getBytes(StandardCharsets.UTF_8))) {
            throw new RejectedException(RejectionReason.WRONG_KEY, "the key is not " + id);
        }
        var camera = cameras.get(observation.siteId(), observation.cameraId());
        if (camera == null) {
            throw new RejectedException(
                    RejectionReason.UNKNOWN_CAMERA,
                    "site %s has no camera %s in the camera registry"
                            .formatted(observation.siteId(), observation.cameraId()));
        }
        if (camera.viewKind() != observation.viewKind()) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "the camera registry knows the camera as " + camera.viewKind());
        }
        requireNotAhead(observation);
        if (observation.frame() != null) {
            frames.check(observation.frame());
        }
    }

    private void requireNotAhead(Observation observation) {
        if (mostAhead == null) {
            return;
        }
        var ahead = Duration.between(Instant.ofEpochMilli(wallMillis.getAsLong()), observation.capturedAt());
        if (ahead.compareTo(mostAhead) > 0) {
            throw new RejectedException(
                    RejectionReason.AHEAD,
                    "taken %d s later than now: the clock of camera %s is wrong"
                            .formatted(ahead.toSeconds(), observation.cameraId()));
        }
    }
}
