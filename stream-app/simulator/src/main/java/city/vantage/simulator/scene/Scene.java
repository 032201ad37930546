package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Route;
import city.vantage.simulator.geometry.Shape;
import java.util.List;

/**
 * A street scene around the origin.
 *
 * @param streetLamps where each lamp shines down
 * @param lanes ways of vehicles from one end of the scene to the other
 * @param footways ways of pedestrians along the streets
 * @param poles for cameras, the best first
 */
public record Scene(
        Road road,
        Pavement pavement,
        List<Shape> fixtures,
        List<Placement> streetLamps,
        List<ParkedVehicle> parked,
        List<Conflict> conflicts,
        List<Route> lanes,
        List<Route> footways,
        List<Pole> poles) {
    public Scene {
        fixtures = List.copyOf(fixtures);
        streetLamps = List.copyOf(streetLamps);
        parked = List.copyOf(parked);
        conflicts = List.copyOf(conflicts);
        lanes = List.copyOf(lanes);
        footways = List.copyOf(footways);
        poles = List.copyOf(poles);
    }
}
