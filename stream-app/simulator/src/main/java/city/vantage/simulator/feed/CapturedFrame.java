package city.vantage.simulator.feed;

import city.vantage.incident.Detection;
import city.vantage.simulator.camera.SiteCamera;
import java.util.List;
import java.util.function.Supplier;

/**
 * A frame as a camera delivers it. Times are seconds from the start of the incident.
 *
 * @param clockSeconds what the camera's clock says
 * @param deliveredSeconds when it arrives
 * @param jpeg draws the picture
 */
public record CapturedFrame(
        SiteCamera camera,
        FrameTruth truth,
        double clockSeconds,
        double deliveredSeconds,
        List<Detection> detections,
        Supplier<byte[]> jpeg) {
    public CapturedFrame {
        detections = List.copyOf(detections);
    }
}
