package city.vantage.description;

import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.motion.Bearing;
import city.vantage.motion.Geometry;
import city.vantage.motion.Motion;
import city.vantage.view.ViewSelection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers that the boxes of the chosen view contradict: what moves is said to stand, what stands to move, what is on the
 * left to be on the right, what touches to be far. The boxes are not always right either, so the answer stays, and is
 * flagged; and only what the boxes show clearly counts.
 */
final class GeometryContradictions {
    /** Half of what {@link Motion#clarity} can be: about twice as fast or half as slow as where standing ends. */
    private static final double CLEAR = 0.5;

    /** Body heights: feet nearer to the vehicle's box than this are not far from it, whatever the perspective. */
    private static final double TOUCHING = 0.3;

    private static final Set<String> PEDESTRIAN_STANDS = Set.of("standing still", "stopped");
    private static final Set<String> PEDESTRIAN_MOVES =
            Set.of("going straight ahead", "walking slowly", "crossing", "rushing out", "slow", "brisk", "running");
    private static final Set<String> VEHICLE_STANDS = Set.of("stopped", "0 km/h");
    private static final Set<String> VEHICLE_MOVES = Set.of(
            "going straight ahead",
            "turning left",
            "turning right",
            "reversing",
            "swerving",
            "10 km/h",
            "15 km/h",
            "20 km/h",
            "25 km/h",
            "30 km/h");
    private static final Set<Bearing> LEFT = Set.of(Bearing.AHEAD_LEFT, Bearing.LEFT, Bearing.BEHIND_LEFT);
    private static final Set<Bearing> RIGHT = Set.of(Bearing.AHEAD_RIGHT, Bearing.RIGHT, Bearing.BEHIND_RIGHT);

    private final ViewSelection view;
    private final @Nullable Motion walking;
    private final @Nullable Motion driving;

    private GeometryContradictions(ViewSelection view) {
        this.view = view;
        // In a vehicle's own view, all that moves in the picture may be the camera.
        var own = view.viewKind() == ViewKind.VEHICLE;
        this.walking = own ? null : Motion.along(Category.PEDESTRIAN, Geometry.track(view, Category.PEDESTRIAN));
        this.driving = own ? null : Motion.along(Category.VEHICLE, Geometry.track(view, Category.VEHICLE));
    }

    /** Names of the attributes whose value is contradicted. */
    static List<String> of(ViewSelection view, List<Attribute> attributes) {
        var geometry = new GeometryContradictions(view);
        return attributes.stream()
                .filter(attribute -> attribute.value() != null)
                .filter(attribute -> geometry.contradicts(attribute.name(), String.valueOf(attribute.value())))
                .map(Attribute::name)
                .toList();
    }

    private boolean contradicts(String attribute, String value) {
        return switch (attribute) {
            case "pedestrian.action", "pedestrian.speed" -> moves(walking, value, PEDESTRIAN_STANDS, PEDESTRIAN_MOVES);
            case "vehicle.action", "vehicle.speed" -> moves(driving, value, VEHICLE_STANDS, VEHICLE_MOVES);
            case "pedestrian.position" -> isOnTheOtherSide(value);
            case "pedestrian.distance" ->
                value.equals("far") && Geometry.of(view).gap() < TOUCHING;
            default -> false;
        };
    }

    private static boolean moves(@Nullable Motion motion, String value, Set<String> stands, Set<String> moves) {
        if (motion == null || motion.clarity() < CLEAR) {
            return false;
        }
        return motion.isStanding() ? moves.contains(value) : stands.contains(value);
    }

    /** Where the pedestrian is, seen from a vehicle that moves. */
    private boolean isOnTheOtherSide(String value) {
        var pedestrian = Geometry.box(view, Category.PEDESTRIAN);
        var vehicle = Geometry.box(view, Category.VEHICLE);
        if (driving == null || driving.isStanding() || driving.clarity() < CLEAR) {
            return false;
        }
        if (pedestrian.isEmpty() || vehicle.isEmpty()) {
            return false;
        }
        var x = pedestrian.get().centreX() - vehicle.get().centreX();
        var y = pedestrian.get().bottom() - vehicle.get().bottom();
        if (Bearing.clarity(driving.across(), driving.down(), x, y) < CLEAR) {
            return false;
        }
        var bearing = Bearing.of(driving.across(), driving.down(), x, y);
        return (LEFT.contains(bearing) && value.contains("right"))
                || (RIGHT.contains(bearing) && value.contains("left"));
    }
}
