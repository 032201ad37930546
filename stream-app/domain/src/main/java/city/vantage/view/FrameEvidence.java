package city.vantage.view;

import city.vantage.incident.Box;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one frame says about how well its camera sees the parties.
 *
 * @param pedestrianArea area of the leading pedestrian's box in square pixels, 0 where there is none
 * @param partyShare area of the parties' boxes as a share of the frame, 0 to 1
 * @param bothParties 1 where both parties are in view (in a vehicle's own view: the pedestrian), else 0
 * @param whole share of the parties that are not cut off at the border
 * @param confidence mean confidence of the parties' boxes
 * @param clear mean share of the parties' boxes that no nearer box covers
 * @param sharpness as measured upstream, or null
 */
public record FrameEvidence(
        double pedestrianArea,
        double partyShare,
        double bothParties,
        double whole,
        double confidence,
        double clear,
        @Nullable Double sharpness) {

    public static FrameEvidence of(Observation observation) {
        var things = Parties.distinct(observation.detections());
        var parties = Parties.among(things, observation.viewKind());
        var seen = parties.stream().toList();
        var frame = observation.frameSize();
        var share = seen.stream()
                .mapToDouble(party -> party.box().clampedTo(frame).area() / frame.area())
                .sum();
        return new FrameEvidence(
                parties.pedestrian() == null
                        ? 0
                        : parties.pedestrian().box().clampedTo(frame).area(),
                Math.min(1, share),
                bothInView(parties, observation.viewKind()) ? 1 : 0,
                mean(seen, party -> party.box().touchesBorderOf(frame) ? 0 : 1),
                mean(seen, Detection::confidence),
                mean(seen, party -> 1 - coveredShare(party, things)),
                observation.sharpness());
    }

    /** One number for how well this frame shows the parties, to choose a frame among those of one camera. */
    public double rank() {
        return CompositeRanking.areaPart(partyShare) + bothParties + 0.5 * whole + 0.5 * clear + 0.25 * confidence;
    }

    private static boolean bothInView(Parties parties, ViewKind viewKind) {
        return parties.pedestrian() != null && (parties.vehicle() != null || viewKind == ViewKind.VEHICLE);
    }

    /** A box further down in the picture stands nearer to the camera, and hides what is behind it. */
    private static double coveredShare(Detection party, List<Detection> others) {
        return others.stream()
                .filter(other -> !other.equals(party))
                .map(Detection::box)
                .filter(other -> other.bottom() > party.box().bottom())
                .mapToDouble(other -> covered(party.box(), other))
                .max()
                .orElse(0);
    }

    private static double covered(Box box, Box nearer) {
        return box.intersection(nearer) / box.area();
    }

    private static double mean(List<Detection> parties, ToDoubleFunction<Detection> of) {
        return parties.stream().mapToDouble(of).average().orElse(0);
    }
}
