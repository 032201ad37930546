package city.vantage.view;

import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.SourceOffset;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frame of the chosen camera that shows the phase best, and where its observation stands in Kafka.
 *
 * @param others what else may be meant; none where parties are told by geometry alone
 */
public record ChosenFrame(
        Instant capturedAt,
        @Nullable FrameReference frame,
        FrameSize frameSize,
        List<Detection> parties,
        List<Detection> others,
        PartySelection partySelection,
        SourceOffset source) {
    public ChosenFrame {
        parties = List.copyOf(parties);
        others = List.copyOf(others);
    }

    /** A frame whose parties geometry has told. */
    public ChosenFrame(
            Instant capturedAt,
            @Nullable FrameReference frame,
            FrameSize frameSize,
            List<Detection> parties,
            SourceOffset source) {
        this(capturedAt, frame, frameSize, parties, List.of(), PartySelection.GEOMETRY, source);
    }

    /** The same frame, whose parties were told in another way. */
    public ChosenFrame showing(List<Detection> meant, PartySelection selection) {
        return new ChosenFrame(capturedAt, frame, frameSize, meant, others, selection, source);
    }

    /** The same frame from elsewhere. */
    public ChosenFrame from(SourceOffset other) {
        return new ChosenFrame(capturedAt, frame, frameSize, parties, others, partySelection, other);
    }
}
