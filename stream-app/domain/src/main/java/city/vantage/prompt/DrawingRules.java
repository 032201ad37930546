package city.vantage.prompt;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How parties are marked in a frame, and what is cut out of it. CityLLaVA's values are: a box enlarged by 1.2, the crop
 * the union of the boxes, squared, times 1.5.
 *
 * @param closeUpScale for a picture of the pedestrian alone before the others, which small models need: its enlarged
 *     box, squared, times this; 0 for no such picture
 * @param frames most frames of a phase that the model looks at, 1 to {@value #MOST_FRAMES}; with 1 it is shown the best one
 */
public record DrawingRules(
        String pedestrianColour,
        String vehicleColour,
        double boxScale,
        double cropScale,
        double closeUpScale,
        int frames) {
    public static final int MOST_FRAMES = 16;

    public DrawingRules {
        if (!(boxScale >= 1) || !(cropScale >= 1) || !(closeUpScale == 0 || closeUpScale >= 1)) {
            throw new IllegalArgumentException("box, crop and close-up scale must be at least 1");
        }
        if (frames < 1 || frames > MOST_FRAMES) {
            throw new IllegalArgumentException("%d frames, 1..%d are allowed".formatted(frames, MOST_FRAMES));
        }
    }

    /** For one frame. */
    public DrawingRules(
            String pedestrianColour, String vehicleColour, double boxScale, double cropScale, double closeUpScale) {
        this(pedestrianColour, vehicleColour, boxScale, cropScale, closeUpScale, 1);
    }

    /** Without a picture of the pedestrian alone. */
    public DrawingRules(String pedestrianColour, String vehicleColour, double boxScale, double cropScale) {
        this(pedestrianColour, vehicleColour, boxScale, cropScale, 0);
    }

    /** What to draw around a party. */
    public Mark mark(Category party, Box box) {
        return new Mark(party, box, party == Category.PEDESTRIAN ? pedestrianColour : vehicleColour);
    }

    /**
     * The part of a frame for the local picture: the union of the parties' enlarged boxes, as far as they lie in the frame,
     * squared and enlarged, as far as that lies in the frame; null without parties.
     */
    public @Nullable Box crop(List<Mark> parties, FrameSize frame) {
        return around(parties.stream(), cropScale, frame);
    }

    /**
     * The part of a frame for the close-up: around the pedestrian or, where there is none, around what there is; null
     * without parties or close-ups.
     */
    public @Nullable Box closeUp(List<Mark> parties, FrameSize frame) {
        if (closeUpScale == 0) {
            return null;
        }
        var shown = parties.stream()
                .filter(mark -> mark.party() == Category.PEDESTRIAN)
                .limit(1);
        var closeUp = around(shown, closeUpScale, frame);
        return closeUp == null ? around(parties.stream(), closeUpScale, frame) : closeUp;
    }

    private @Nullable Box around(Stream<Mark> parties, double scale, FrameSize frame) {
        return parties.map(mark -> mark.box().scaled(boxScale).clampedTo(frame))
                .reduce(Box::union)
                .map(union -> union.squared().scaled(scale))
                .map(square -> square.clampedTo(frame))
                .orElse(null);
    }
}
