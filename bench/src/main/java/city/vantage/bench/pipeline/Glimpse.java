package city.vantage.bench.pipeline;

import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import city.vantage.simulator.Simulation;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The shortest sight of a simulated incident: of each camera of its site the frame that shows most, all of one phase.
 *
 * @param cameras of the site that saw something
 * @param observations one of each camera, in the cameras' order
 */
record Glimpse(List<Camera> cameras, List<Observation> observations) {

    static Glimpse of(Simulation simulation, int incident) {
        var simulated = simulation.incident(incident);
        var frames =
                simulated.frames().stream().map(frame -> frame.observation()).toList();
        var cameras = simulation.cameras().stream()
                .filter(camera -> frames.stream().anyMatch(frame -> isOf(frame, camera)))
                .sorted(Comparator.comparing(Camera::cameraId))
                .toList();
        var phase = frames.getLast().phase();
        return new Glimpse(
                cameras,
                cameras.stream()
                        .map(camera -> fullest(frames, camera).in(phase))
                        .toList());
    }

    private static boolean isOf(Observation frame, Camera camera) {
        return frame.siteId().equals(camera.siteId()) && frame.cameraId().equals(camera.cameraId());
    }

    private static Observation fullest(List<Observation> frames, Camera camera) {
        return frames.stream()
                .filter(frame -> isOf(frame, camera))
                .max(Comparator.comparingInt(frame -> frame.detections().size()))
                .orElseThrow();
    }

    /** The same frame at another time, of another incident. */
    static Observation again(Observation frame, String incidentId, Instant time) {
        return new Observation(
                incidentId,
                frame.siteId(),
                frame.cameraId(),
                frame.viewKind(),
                time,
                frame.phase(),
                null,
                frame.frameSize(),
                frame.sharpness(),
                frame.detections());
    }
}
