package city.vantage.simulator;

import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.simulator.feed.FrameTruth;
import java.time.Instant;
import java.util.function.Supplier;

/** One frame of one camera: what its detector reports, and its picture, which is drawn when it is asked for. */
public final class SimulatedFrame {
    private final Observation observation;
    private final Instant deliveredAt;
    private final FrameTruth truth;
    private final Supplier<byte[]> picture;

    SimulatedFrame(Observation observation, Instant deliveredAt, FrameTruth truth, Supplier<byte[]> picture) {
        this.observation = observation;
        this.deliveredAt = deliveredAt;
        this.truth = truth;
        this.picture = picture;
    }

    /** Without a frame reference. */
    public Observation observation() {
        return observation;
    }

    /** The observation with the place where the caller has stored the picture. */
    public Observation observation(FrameReference frame) {
        return new Observation(
                observation.incidentId(),
                observation.siteId(),
                observation.cameraId(),
                observation.viewKind(),
                observation.capturedAt(),
                observation.phase(),
                frame,
                observation.frameSize(),
                observation.sharpness(),
                observation.detections());
    }

    /** When the observation reaches the ingest, in simulated time, by a clock that is right. */
    public Instant deliveredAt() {
        return deliveredAt;
    }

    /** What the frame really shows of the parties. */
    public FrameTruth truth() {
        return truth;
    }

    /** Draws and encodes the picture anew at each call; may be called from any thread. */
    public byte[] jpeg() {
        return picture.get();
    }
}
