package city.vantage.simulator.render;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Shape;
import city.vantage.simulator.scene.Conditions;
import java.util.List;

/**
 * What stays as it is during an incident.
 *
 * @param ground flat faces at heights below 0.05 m
 * @param lamps street lamps, which shine when it gets dark
 */
public record Scenery(List<Face> ground, List<Shape> fixtures, List<Lamp> lamps, Conditions conditions) {
    public Scenery {
        ground = List.copyOf(ground);
        fixtures = List.copyOf(fixtures);
        lamps = List.copyOf(lamps);
    }
}
