package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Route;

/**
 * Where a vehicle's way and a pedestrian's cross.
 *
 * @param point where they cross
 * @param kerbMetres how far along the pedestrian's route the carriageway begins
 */
public record Conflict(Manoeuvre manoeuvre, Route vehicle, Route pedestrian, Point point, double kerbMetres) {
    /** How far along the vehicle's route the ways cross. */
    public double vehicleMetres() {
        return vehicle.distanceOf(point);
    }

    /** How far along the pedestrian's route the ways cross. */
    public double pedestrianMetres() {
        return pedestrian.distanceOf(point);
    }
}
