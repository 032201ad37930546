package city.vantage.view;

import city.vantage.incident.Box;

/** The distance between a pedestrian and a vehicle as a picture shows it. */
public final class Gap {
    /** At least this share of a vehicle's box is ground that it stands on, from the lower edge. */
    private static final double LEAST_GROUND = 0.2;

    private Gap() {}

    /**
     * From the middle of the pedestrian's feet to the nearest point of the vehicle's box, in heights of the
     * pedestrian's box; 0 where the feet stand inside the vehicle's box.
     */
    public static double inBodyHeights(Box pedestrian, Box vehicle) {
        return below(vehicle.y(), pedestrian, vehicle);
    }

    /**
     * The same to the part of the vehicle's box that shows where it stands. The upper part, about as high as a person at
     * the same distance, is its body: whoever has the feet there stands behind it, and not beside it.
     */
    public static double onTheGround(Box pedestrian, Box vehicle) {
        return below(ground(pedestrian, vehicle).y(), pedestrian, vehicle);
    }

    /** That part of the vehicle's box. */
    public static Box ground(Box pedestrian, Box vehicle) {
        var top = Math.min(vehicle.y() + pedestrian.height(), vehicle.bottom() - LEAST_GROUND * vehicle.height());
        return Box.ofCorners(vehicle.x(), top, vehicle.right(), vehicle.bottom());
    }

    private static double below(double top, Box pedestrian, Box vehicle) {
        var across = outside(pedestrian.centreX(), vehicle.x(), vehicle.right());
        var down = outside(pedestrian.bottom(), top, vehicle.bottom());
        return StrictMath.hypot(across, down) / pedestrian.height();
    }

    private static double outside(double value, double from, double to) {
        return Math.max(0, Math.max(from - value, value - to));
    }
}
