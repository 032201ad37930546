package city.vantage.view;

import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Observation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one frame says about how well its camera sees the parties. Areas are in square pixels, 0 where a party isn't in
 * view.
 *
 * @param pedestrianArea of the pedestrian's box within the frame
 * @param pedestrianVisible the same, less what is cut off at the border or covered by a nearer box
 * @param vehicleVisible likewise of the vehicle
 * @param confidence mean confidence of the parties' boxes
 * @param sharpness as measured upstream, or null
 */
public record FrameEvidence(
        double pedestrianArea,
        double pedestrianVisible,
        double vehicleVisible,
        double confidence,
        @Nullable Double sharpness) {
    /** A box is larger than what it shows: of what a nearer box covers, about half is in fact hidden. */
    private static final double HIDDEN_WHERE_COVERED = 0.5;

    /** Of a party at the border, about this much is still in the picture. */
    private static final double LEFT_AT_BORDER = 0.8;

    /** @param parties those that the incident is about, as far as the frame shows them */
    public static FrameEvidence of(Observation observation, Parties parties) {
        var things = Parties.distinct(observation.detections());
        var frame = observation.frameSize();
        return new FrameEvidence(
                parties.pedestrian() == null
                        ? 0
                        : parties.pedestrian().box().clampedTo(frame).area(),
                visible(parties.pedestrian(), things, frame),
                visible(parties.vehicle(), things, frame),
                parties.stream().mapToDouble(Detection::confidence).average().orElse(0),
                observation.sharpness());
    }

    /** How well this frame shows the parties, to choose one among those of one camera. */
    public double rank() {
        return CompositeRanking.total(pedestrianVisible, vehicleVisible, confidence, sharpness);
    }

    private static double visible(@Nullable Detection party, List<Detection> things, FrameSize frame) {
        if (party == null) {
            return 0;
        }
        var inFrame = party.box().clampedTo(frame).area();
        var whole = party.box().touchesBorderOf(frame) ? LEFT_AT_BORDER : 1;
        return inFrame * whole * (1 - HIDDEN_WHERE_COVERED * coveredShare(party, things));
    }

    /** A box further down in the picture stands nearer to the camera, and hides what is behind it. */
    private static double coveredShare(Detection party, List<Detection> things) {
        var box = party.box();
        return things.stream()
                .filter(other -> !other.equals(party))
                .map(Detection::box)
                .filter(other -> other.bottom() > box.bottom())
                .mapToDouble(other -> box.intersection(other) / box.area())
                .max()
                .orElse(0);
    }
}
