package city.vantage.worker.kinematic;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import city.vantage.incident.ViewKind;
import city.vantage.motion.Approach;
import city.vantage.motion.Bearing;
import city.vantage.motion.Motion;
import city.vantage.motion.Track;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Mark;
import city.vantage.view.Gap;
import city.vantage.view.PartyPath;
import city.vantage.view.PathPoint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the boxes of a request say.
 *
 * @param pedestrian box in the chosen frame, or null where none is in view
 * @param vehicle the same; always null in a vehicle's own view
 * @param walking how the pedestrian moves, or null where it can't be told
 * @param driving the same for the vehicle
 * @param approach whether they come closer, or null where it can't be told
 */
record Measured(
        ViewKind viewKind,
        FrameSize frame,
        @Nullable Box pedestrian,
        @Nullable Box vehicle,
        @Nullable Motion walking,
        @Nullable Motion driving,
        @Nullable Approach approach) {

    static Measured from(InferenceRequest request) {
        var onFoot = track(request, Category.PEDESTRIAN);
        var ownView = request.viewKind() == ViewKind.VEHICLE;
        var onWheels = ownView ? Track.of(List.of()) : track(request, Category.VEHICLE);
        return new Measured(
                request.viewKind(),
                request.frameSize(),
                box(request, Category.PEDESTRIAN, onFoot),
                ownView ? null : box(request, Category.VEHICLE, onWheels),
                Motion.along(Category.PEDESTRIAN, onFoot),
                Motion.along(Category.VEHICLE, onWheels),
                Approach.of(request.viewKind(), onFoot, onWheels, request.frameSize()));
    }

    boolean isOwnView() {
        return viewKind == ViewKind.VEHICLE;
    }

    /** Whether both move, and the pedestrian sideways to the way of the vehicle. */
    boolean isCrossingTheWay() {
        if (walking == null || driving == null || walking.isStanding() || driving.isStanding()) {
            return false;
        }
        var bearing = Bearing.of(driving.across(), driving.down(), walking.across(), walking.down());
        return bearing == Bearing.LEFT || bearing == Bearing.RIGHT;
    }

    /** How far apart they are, or null where a party is missing. */
    @Nullable
    Distance distance() {
        if (pedestrian == null) {
            return null;
        }
        if (isOwnView()) {
            return Distance.ofShare(pedestrian.height() / frame.height());
        }
        return vehicle == null ? null : Distance.ofGap(Gap.inBodyHeights(pedestrian, vehicle));
    }

    /**
     * How clear the distance is, 0 to 1. Half as clear where the pedestrian is cut off, because the height is the unit,
     * and where the feet are seen in the upper half of the vehicle's box: who stands far behind it looks like that too.
     */
    double distanceClarity() {
        if (pedestrian == null) {
            return 0;
        }
        var whole = pedestrian.touchesBorderOf(frame) ? 0.5 : 1;
        if (isOwnView()) {
            return whole * Distance.clarityOfShare(pedestrian.height() / frame.height());
        }
        if (vehicle == null) {
            return 0;
        }
        var gap = Gap.inBodyHeights(pedestrian, vehicle);
        var beside = gap == 0 && pedestrian.bottom() < vehicle.centreY() ? 0.5 : 1;
        return whole * beside * Distance.clarityOfGap(gap);
    }

    private static Track track(InferenceRequest request, Category party) {
        return Track.of(request.paths().stream()
                .filter(path -> path.category() == party)
                .findFirst()
                .map(PartyPath::points)
                .orElse(List.of()));
    }

    /** The box that is marked in the frame; without a mark, the last of the path. */
    private static @Nullable Box box(InferenceRequest request, Category party, Track track) {
        return request.marks().stream()
                .filter(mark -> mark.party() == party)
                .map(Mark::box)
                .findFirst()
                .orElse(track.isEmpty() ? null : last(track).box());
    }

    private static PathPoint last(Track track) {
        return track.points().getLast();
    }
}
