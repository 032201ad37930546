package city.vantage.vision.image;

import city.vantage.incident.Box;
import city.vantage.incident.FrameSize;
import city.vantage.prompt.Mark;
import city.vantage.vision.image.FrameException.Reason;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Draws what a request says, in CityLLaVA's way: the global picture is the frame with the boxes as detected; the local
 * picture has them enlarged, and is cut out after that.
 *
 * @param localBoxScale how much boxes are enlarged in the local picture
 * @param globalLine width of lines in the global picture, as a part of the frame's shorter side
 * @param localLine the same in the local picture
 */
public record Drawing(double localBoxScale, double globalLine, double localLine) {
    /** Boxes x 1.2; lines of 4 and 3 pixels in a frame of 1080 lines. */
    public static final Drawing CITY_LLAVA = new Drawing(1.2, 4 / 1080.0, 3 / 1080.0);

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Drawing {
        if (!(localBoxScale >= 1) || !(globalLine > 0) || !(localLine > 0)) {
            throw new IllegalArgumentException("box scale %s must be at least 1, lines %s and %s more than 0"
                    .formatted(localBoxScale, globalLine, localLine));
        }
    }

    /** Passes a frame's picture if its pixels are those that the boxes are given in. */
    public static void check(Picture frame, FrameSize size) {
        if (frame.width() != size.width() || frame.height() != size.height()) {
            throw new FrameException(
                    Reason.WRONG_SIZE,
                    "picture is %d x %d pixels, the frame that was observed %d x %d"
                            .formatted(frame.width(), frame.height(), size.width(), size.height()));
        }
    }

    /** The frame with its marks. */
    public Picture global(Picture frame, List<Mark> marks) {
        return drawn(frame, marks, 1, globalLine);
    }

    /**
     * The part of the frame that {@code crop} covers, with its marks.
     *
     * @param crop in pixels of the frame, or null for the whole frame
     */
    public Picture local(Picture frame, List<Mark> marks, @Nullable Box crop) {
        var drawn = drawn(frame, marks, localBoxScale, localLine);
        return crop == null ? drawn : cut(drawn, crop);
    }

    private static Picture drawn(Picture frame, List<Mark> marks, double scale, double line) {
        var pixels = (int) Math.max(1, Math.round(Math.min(frame.width(), frame.height()) * line));
        var size = new FrameSize(frame.width(), frame.height());
        var canvas = new Canvas(frame);
        for (var mark : marks) {
            var box = scale == 1 ? mark.box() : mark.box().scaled(scale).clampedTo(size);
            canvas.outline(box, pixels, colour(mark.colour()));
        }
        return canvas.picture();
    }

    private static Picture cut(Picture frame, Box crop) {
        var left = within(crop.x(), frame.width() - 1);
        var top = within(crop.y(), frame.height() - 1);
        var right = Math.max(left + 1, within(crop.right(), frame.width()));
        var bottom = Math.max(top + 1, within(crop.bottom(), frame.height()));
        return frame.part(left, top, right - left, bottom - top);
    }

    private static int within(double position, int limit) {
        return (int) Math.min(Math.max(Math.floor(position), 0), limit);
    }

    private static int colour(String text) {
        if (!COLOUR.matcher(text).matches()) {
            throw new IllegalArgumentException("colour must be written #rrggbb");
        }
        return Integer.parseInt(text, 1, 7, 16);
    }
}
