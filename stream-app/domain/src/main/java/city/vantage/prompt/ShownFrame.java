package city.vantage.prompt;

import city.vantage.incident.Box;
import city.vantage.incident.FrameReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of several frames that a model is shown, with what to draw on it.
 *
 * @param marks boxes to draw, in pixels of the frame
 * @param crop part of the frame for the local picture, or null for the whole frame
 * @param closeUp part of the frame for a picture before the local one, or null for none
 */
public record ShownFrame(
        FrameReference frame,
        List<Mark> marks,
        @Nullable Box crop,
        @Nullable Box closeUp) {
    public ShownFrame {
        marks = List.copyOf(marks);
    }
}
