package city.vantage.simulator.truth;

import city.vantage.simulator.geometry.Route;

/** Where the pedestrian's body faces in relation to the vehicle's direction. */
public enum Orientation {
    SAME("the same direction as the vehicle"),
    DIAGONAL_LEFT_SAME("diagonally to the left, in the same direction as the vehicle"),
    PERPENDICULAR_LEFT("perpendicular to the vehicle and to the left"),
    DIAGONAL_LEFT_OPPOSITE("diagonally to the left, in the opposite direction to the vehicle"),
    OPPOSITE("the opposite direction to the vehicle"),
    DIAGONAL_RIGHT_OPPOSITE("diagonally to the right, in the opposite direction to the vehicle"),
    PERPENDICULAR_RIGHT("perpendicular to the vehicle and to the right"),
    DIAGONAL_RIGHT_SAME("diagonally to the right, in the same direction as the vehicle");

    private final String word;

    Orientation(String word) {
        this.word = word;
    }

    static Orientation of(double pedestrianRadians, double vehicleRadians) {
        var eighths = (int) Math.round(Route.turn(vehicleRadians, pedestrianRadians) / (Math.PI / 4));
        return values()[Math.floorMod(eighths, 8)];
    }

    public String word() {
        return word;
    }

    /** As a phrase after "faces". */
    public String phrase() {
        return switch (this) {
            case SAME, OPPOSITE -> "in " + word;
            default -> word;
        };
    }
}
