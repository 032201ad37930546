package city.vantage.simulator.truth;

import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;

/** Where something lies as seen by someone who faces ahead: eight sectors of 45 degrees. */
public enum Sector {
    FRONT("directly in front"),
    FRONT_LEFT("diagonally to the left in front"),
    LEFT("on the left"),
    BEHIND_LEFT("behind on the left"),
    BEHIND("behind"),
    BEHIND_RIGHT("behind on the right"),
    RIGHT("on the right"),
    FRONT_RIGHT("diagonally to the right in front");

    private final String word;

    Sector(String word) {
        this.word = word;
    }

    static Sector of(Placement viewer, Point target) {
        return of(viewer.seen(target).headingRadians());
    }

    /** The sector of an angle, positive to the left. */
    static Sector of(double radians) {
        var eighths = (int) Math.round(radians / (Math.PI / 4));
        return values()[Math.floorMod(eighths, 8)];
    }

    public String word() {
        return word;
    }

    /** As a phrase, such as "behind the vehicle to its left". */
    public String of(String whom, String whose) {
        return switch (this) {
            case FRONT -> "directly in front of " + whom;
            case FRONT_LEFT -> "diagonally in front of " + whom + " to " + whose + " left";
            case FRONT_RIGHT -> "diagonally in front of " + whom + " to " + whose + " right";
            case LEFT -> "to the left of " + whom;
            case RIGHT -> "to the right of " + whom;
            case BEHIND_LEFT -> "behind " + whom + " to " + whose + " left";
            case BEHIND_RIGHT -> "behind " + whom + " to " + whose + " right";
            case BEHIND -> "directly behind " + whom;
        };
    }
}
