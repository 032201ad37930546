package city.vantage.simulator.feed;

import city.vantage.incident.Detection;
import city.vantage.incident.Phase;
import city.vantage.simulator.camera.SiteCamera;
import java.util.List;
import java.util.function.Supplier;

/**
 * A frame as a camera delivers it. Times are seconds from the start of the incident.
 *
 * @param seconds when it is taken
 * @param clockSeconds what the camera's clock says
 * @param deliveredSeconds when it arrives
 * @param truth counts the pixels that show the parties
 * @param jpeg draws the picture
 */
public record CapturedFrame(
        SiteCamera camera,
        double seconds,
        Phase phase,
        double clockSeconds,
        double deliveredSeconds,
        List<Detection> detections,
        Supplier<FrameTruth> truth,
        Supplier<byte[]> jpeg) {
    public CapturedFrame {
        detections = List.copyOf(detections);
    }
}
