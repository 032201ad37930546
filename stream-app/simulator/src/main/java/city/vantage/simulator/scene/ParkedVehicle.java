package city.vantage.simulator.scene;

import city.vantage.simulator.actor.VehicleLook;
import city.vantage.simulator.geometry.Placement;

/** A vehicle that stands there all the time. */
public record ParkedVehicle(VehicleLook look, Placement placement) {}
