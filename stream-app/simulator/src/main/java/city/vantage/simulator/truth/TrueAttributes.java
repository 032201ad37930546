package city.vantage.simulator.truth;

import city.vantage.simulator.encounter.Awareness;
import city.vantage.simulator.scene.RoadKind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is true of a phase, in the words that descriptions use for their attributes. The words that questions about a
 * simulated data set use are those of {@link Question}.
 */
public final class TrueAttributes {
    private static final String PEDESTRIAN = "pedestrian.";
    private static final String VISIBLE = PEDESTRIAN + "visible-to-vehicle";
    private static final String VEHICLE = "vehicle.";
    private static final String ENVIRONMENT = "environment.";

    /** Whether what the claim {@code danger} of a prompt pack says holds: yes or no. */
    public static final String DANGER = "claim.danger";

    private TrueAttributes() {}

    /** Values by the name of their attribute. */
    public static Map<String, String> of(IncidentTruth incident, PhaseTruth phase) {
        var values = new LinkedHashMap<String, String>();
        putLooks(values, incident);
        putPedestrian(values, phase);
        putVehicle(values, phase);
        putEnvironment(values, incident.environment());
        values.put(DANGER, incident.outcome().isConflict() ? "yes" : "no");
        return values;
    }

    /** What is true at one moment of a phase, such as that of a picture; without what takes a whole phase to be told. */
    public static Map<String, String> at(IncidentTruth incident, PhaseTruth moment) {
        var values = new LinkedHashMap<>(of(incident, moment));
        values.remove(VISIBLE);
        return values;
    }

    private static void putLooks(Map<String, String> values, IncidentTruth incident) {
        var look = incident.pedestrian();
        values.put(PEDESTRIAN + "upper-colour", look.upper().colour().word());
        values.put(PEDESTRIAN + "upper-garment", look.upper().garment().word());
        values.put(PEDESTRIAN + "lower-colour", look.lower().colour().word());
        values.put(PEDESTRIAN + "lower-garment", look.lower().garment().word());
        values.put(PEDESTRIAN + "hat", look.hat() ? "a hat" : "no hat");
        values.put(VEHICLE + "kind", incident.vehicle().kind().word());
        values.put(VEHICLE + "colour", incident.vehicle().colour().word());
    }

    private static void putPedestrian(Map<String, String> values, PhaseTruth phase) {
        values.put(PEDESTRIAN + "action", action(phase.pedestrianAction()));
        values.put(PEDESTRIAN + "position", phase.pedestrianPosition().word());
        values.put(PEDESTRIAN + "orientation", orientation(phase.orientation()));
        values.put(PEDESTRIAN + "distance", phase.distance().word());
        values.put(PEDESTRIAN + "sight", sight(phase.lineOfSight()));
        values.put(PEDESTRIAN + "awareness", awareness(phase.awareness()));
        values.put(PEDESTRIAN + "speed", speed(phase.pace()));
        values.put(VISIBLE, phase.visibleFromVehicle() ? "visible" : "not visible");
    }

    private static void putVehicle(Map<String, String> values, PhaseTruth phase) {
        values.put(VEHICLE + "position", vehiclePosition(phase.vehiclePosition()));
        values.put(
                VEHICLE + "action",
                phase.vehicleAction() == VehicleAction.COLLIDED
                        ? "collided"
                        : phase.vehicleAction().word());
        values.put(VEHICLE + "speed", phase.speedKilometresPerHour() + " km/h");
    }

    private static void putEnvironment(Map<String, String> values, Environment environment) {
        var conditions = environment.conditions();
        values.put(ENVIRONMENT + "weather", conditions.weather().word());
        values.put(ENVIRONMENT + "brightness", conditions.brightness().word());
        values.put(ENVIRONMENT + "surface", conditions.surface().word());
        values.put(ENVIRONMENT + "road", road(environment.road().kind()));
    }

    private static String action(PedestrianAction action) {
        return switch (action) {
            case STOPPED_MIDWAY -> "standing still";
            case HIT -> "colliding with the vehicle";
            case LYING -> "falling";
            default -> action.word();
        };
    }

    private static String orientation(Orientation orientation) {
        return switch (orientation) {
            case SAME -> "the same direction";
            case OPPOSITE -> "the opposite direction";
            case PERPENDICULAR_LEFT -> "perpendicular to the left";
            case PERPENDICULAR_RIGHT -> "perpendicular to the right";
            case DIAGONAL_LEFT_SAME -> "diagonally to the left, in the same direction";
            case DIAGONAL_RIGHT_SAME -> "diagonally to the right, in the same direction";
            case DIAGONAL_LEFT_OPPOSITE -> "diagonally to the left, in the opposite direction";
            case DIAGONAL_RIGHT_OPPOSITE -> "diagonally to the right, in the opposite direction";
        };
    }

    private static String sight(LineOfSight sight) {
        return switch (sight) {
            case VEHICLE -> "at the vehicle";
            case TRAVEL_DIRECTION -> "in the direction of travel";
            case CROSSING_DESTINATION -> "at the crossing destination";
            case SMARTPHONE -> "at a smartphone";
            case ROAD_SURFACE -> "at the road surface";
        };
    }

    private static String awareness(Awareness awareness) {
        return switch (awareness) {
            case NOTICES -> "notices the vehicle";
            case ALMOST_NOTICES -> "almost notices the vehicle";
            case UNAWARE -> "is unaware of the vehicle";
        };
    }

    private static String speed(Pace pace) {
        return switch (pace) {
            case NOT_MOVING -> "stopped";
            case SLOW -> "slow";
            case NORMAL -> "brisk";
            case FAST -> "running";
        };
    }

    private static String vehiclePosition(Sector sector) {
        return switch (sector) {
            case FRONT -> "in front";
            case LEFT -> "on the left side";
            case RIGHT -> "on the right side";
            case BEHIND_LEFT -> "behind and to the left";
            case BEHIND_RIGHT -> "behind and to the right";
            default -> sector.word();
        };
    }

    private static String road(RoadKind kind) {
        return switch (kind) {
            case RESIDENTIAL_ROAD -> "a residential road";
            case MAIN_ROAD -> "a main road";
            case INTERSECTION_WITH_SIGNAL -> "an intersection with a signal";
            case INTERSECTION_WITHOUT_SIGNAL -> "an intersection without a signal";
            case PARKING_LOT -> "a parking lot";
        };
    }
}
