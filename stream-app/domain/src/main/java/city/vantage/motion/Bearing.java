package city.vantage.motion;

import java.util.List;

/**
 * Where one party is, seen from another that heads somewhere: eight sectors of 45 degrees, clockwise from straight
 * ahead.
 */
public enum Bearing {
    AHEAD,
    AHEAD_RIGHT,
    RIGHT,
    BEHIND_RIGHT,
    BEHIND,
    BEHIND_LEFT,
    LEFT,
    AHEAD_LEFT;

    private static final double SECTOR = 2 * Math.PI / 8;

    /** The words that closed questions use for it. */
    public List<String> words() {
        return switch (this) {
            case AHEAD -> List.of("directly in front", "in front");
            case AHEAD_RIGHT -> List.of("diagonally to the right in front");
            case RIGHT -> List.of("on the right", "on the right side");
            case BEHIND_RIGHT -> List.of("behind on the right", "behind and to the right");
            case BEHIND -> List.of("behind");
            case BEHIND_LEFT -> List.of("behind on the left", "behind and to the left");
            case LEFT -> List.of("on the left", "on the left side");
            case AHEAD_LEFT -> List.of("diagonally to the left in front");
        };
    }

    /** Where a direction lies, seen along a heading; both in the picture, with y downwards. */
    public static Bearing of(double headingX, double headingY, double x, double y) {
        return List.of(values()).get(Math.floorMod(Math.round(angle(headingX, headingY, x, y) / SECTOR), 8));
    }

    /** How far the direction is from the edge of its sector, 0 to 1. */
    public static double clarity(double headingX, double headingY, double x, double y) {
        var sectors = angle(headingX, headingY, x, y) / SECTOR;
        return 1 - 2 * Math.abs(sectors - Math.round(sectors));
    }

    /** From the heading to the direction, clockwise as seen on the screen, in radians. */
    private static double angle(double headingX, double headingY, double x, double y) {
        return Math.atan2(headingX * y - headingY * x, headingX * x + headingY * y);
    }
}
