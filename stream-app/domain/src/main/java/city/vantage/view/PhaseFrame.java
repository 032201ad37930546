package city.vantage.view;

import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import java.time.Instant;
import java.util.List;

/**
 * One of several frames of a phase, as the chosen camera took them.
 *
 * @param parties the leading pedestrian and vehicle, where the frame shows them
 */
public record PhaseFrame(Instant capturedAt, FrameReference frame, List<Detection> parties) {
    public PhaseFrame {
        parties = List.copyOf(parties);
    }
}
