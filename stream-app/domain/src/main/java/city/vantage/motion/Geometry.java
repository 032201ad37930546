package city.vantage.motion;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.ViewKind;
import city.vantage.view.Gap;
import city.vantage.view.PartyPath;
import city.vantage.view.TrafficConflict;
import city.vantage.view.ViewSelection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the boxes of a chosen view say about its parties. What they can't tell is not a number, so that no comparison
 * with it holds. Gaps are in heights of the pedestrian's box, as {@link Gap} measures them; in a vehicle's own view
 * there are none, because that vehicle has no box.
 *
 * @param gap in the chosen frame
 * @param smallestGap during the phase, where both parties were followed
 * @param closing share of the distance that is lost a second; negative where they part
 * @param secondsToContact if both go on as they do; not a number also where they don't approach
 * @param pedestrianSpeed body heights a second
 * @param vehicleSpeed sizes of the vehicle a second
 * @param conflict as all cameras above the street agree
 */
public record Geometry(
        boolean pedestrianShown,
        boolean vehicleShown,
        double gap,
        double smallestGap,
        double closing,
        double secondsToContact,
        double pedestrianSpeed,
        double vehicleSpeed,
        TrafficConflict conflict) {

    /** Of one camera alone. */
    public Geometry(
            boolean pedestrianShown,
            boolean vehicleShown,
            double gap,
            double smallestGap,
            double closing,
            double secondsToContact,
            double pedestrianSpeed,
            double vehicleSpeed) {
        this(
                pedestrianShown,
                vehicleShown,
                gap,
                smallestGap,
                closing,
                secondsToContact,
                pedestrianSpeed,
                vehicleSpeed,
                TrafficConflict.NONE);
    }

    public static Geometry of(ViewSelection view) {
        var pedestrian = box(view, Category.PEDESTRIAN);
        var ownView = view.viewKind() == ViewKind.VEHICLE;
        var vehicle = ownView ? Optional.<Box>empty() : box(view, Category.VEHICLE);
        var onFoot = track(view, Category.PEDESTRIAN);
        var onWheels = ownView ? Track.of(List.of()) : track(view, Category.VEHICLE);
        var approach =
                Approach.of(view.viewKind(), onFoot, onWheels, view.chosen().frameSize());
        return new Geometry(
                pedestrian.isPresent(),
                vehicle.isPresent(),
                pedestrian
                        .flatMap(person -> vehicle.map(car -> Gap.inBodyHeights(person, car)))
                        .orElse(Double.NaN),
                smallestGap(onFoot, onWheels),
                approach == null ? Double.NaN : approach.closing(),
                approach == null ? Double.NaN : approach.secondsToContact().orElse(Double.NaN),
                speed(Motion.along(Category.PEDESTRIAN, onFoot), ownView),
                speed(Motion.along(Category.VEHICLE, onWheels), ownView),
                view.conflict());
    }

    /** The path of a party through the chosen view. */
    public static Track track(ViewSelection view, Category party) {
        return Track.of(view.paths().stream()
                .filter(path -> path.category() == party)
                .findFirst()
                .map(PartyPath::points)
                .orElse(List.of()));
    }

    /** The box of a party in the chosen frame. */
    public static Optional<Box> box(ViewSelection view, Category party) {
        return view.chosen().parties().stream()
                .filter(shown -> shown.category() == party)
                .map(Detection::box)
                .findFirst();
    }

    private static double smallestGap(Track pedestrian, Track vehicle) {
        return pedestrian.points().stream()
                .filter(point -> vehicle.covers(point.millis()))
                .mapToDouble(point -> Gap.inBodyHeights(point.box(), vehicle.at(point.millis())))
                .min()
                .orElse(Double.NaN);
    }

    /** In a vehicle's own view, all that moves in the picture may be the camera. */
    private static double speed(@Nullable Motion motion, boolean ownView) {
        return motion == null || ownView ? Double.NaN : motion.speed();
    }
}
