package city.vantage.view;

import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.SourceOffset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The frame of the chosen camera that shows the phase best, and where its observation stands in Kafka. */
public record ChosenFrame(
        Instant capturedAt,
        @Nullable FrameReference frame,
        FrameSize frameSize,
        List<Detection> parties,
        SourceOffset source) {
    public ChosenFrame {
        parties = List.copyOf(parties);
    }
}
