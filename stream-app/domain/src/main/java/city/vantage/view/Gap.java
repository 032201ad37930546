package city.vantage.view;

import city.vantage.incident.Box;

/** The distance between a pedestrian and a vehicle as a picture shows it. */
public final class Gap {
    private Gap() {}

    /**
     * From the middle of the pedestrian's feet to the nearest point of the vehicle's box, in heights of the
     * pedestrian's box; 0 where the feet stand inside the vehicle's box.
     */
    public static double inBodyHeights(Box pedestrian, Box vehicle) {
        var across = outside(pedestrian.centreX(), vehicle.x(), vehicle.right());
        var down = outside(pedestrian.bottom(), vehicle.y(), vehicle.bottom());
        return Math.hypot(across, down) / pedestrian.height();
    }

    private static double outside(double value, double from, double to) {
        return Math.max(0, Math.max(from - value, value - to));
    }
}
