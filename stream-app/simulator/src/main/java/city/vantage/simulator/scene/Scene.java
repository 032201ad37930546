package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Route;
import city.vantage.simulator.geometry.Shape;
import java.util.List;

/**
 * A street scene.
 *
 * @param lanes ways of vehicles from one end of the scene to the other
 * @param footways ways of pedestrians along the streets
 */
public record Scene(
        List<Face> ground, List<Shape> fixtures, List<Conflict> conflicts, List<Route> lanes, List<Route> footways) {
    public Scene {
        ground = List.copyOf(ground);
        fixtures = List.copyOf(fixtures);
        conflicts = List.copyOf(conflicts);
        lanes = List.copyOf(lanes);
        footways = List.copyOf(footways);
    }
}
