package city.vantage.simulator;

import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.simulator.feed.CapturedFrame;
import city.vantage.simulator.feed.FrameTruth;
import java.time.Instant;

/** One frame of one camera: what its detector reports, and its picture, which is drawn when it is asked for. */
public final class SimulatedFrame {
    private final Observation observation;
    private final Instant deliveredAt;
    private final CapturedFrame captured;

    SimulatedFrame(Observation observation, Instant deliveredAt, CapturedFrame captured) {
        this.observation = observation;
        this.deliveredAt = deliveredAt;
        this.captured = captured;
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

    /**
     * When the observation reaches the ingest, in simulated time, by a clock that is right. With skewed clocks it may lie
     * before {@link Observation#capturedAt()}, which is what the camera's own clock said.
     */
    public Instant deliveredAt() {
        return deliveredAt;
    }

    /**
     * What the frame really shows of the parties, counted pixel by pixel at each call, about 2 ms of work. The detector
     * goes by a glance instead, so its boxes may differ by a pixel or two, and near the limit of what it still finds it
     * may find what this misses, or the other way around. May be called from any thread.
     */
    public FrameTruth truth() {
        return captured.truth().get();
    }

    /** Draws and encodes the picture anew at each call; may be called from any thread. */
    public byte[] jpeg() {
        return captured.jpeg().get();
    }

    /** From the start of the incident to the picture, by a clock that is right. */
    double seconds() {
        return captured.seconds();
    }
}
