package city.vantage.simulator.render;

import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Shape;
import java.util.List;

/**
 * What there is to see at a moment.
 *
 * @param ground flat faces at heights below 0.05 m
 * @param fixtures what never moves
 * @param actors what moves, in the order of their numbers
 */
public record View(List<Face> ground, List<Shape> fixtures, List<Shape> actors) {
    public View {
        ground = List.copyOf(ground);
        fixtures = List.copyOf(fixtures);
        actors = List.copyOf(actors);
    }
}
