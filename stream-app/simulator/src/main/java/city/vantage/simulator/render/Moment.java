package city.vantage.simulator.render;

import city.vantage.simulator.geometry.Shape;
import java.util.List;

/**
 * What moves, at a moment.
 *
 * @param headlamps of all vehicles, also of the one that carries the camera
 * @param number tells moments apart: rain and the sensor's grain follow from it
 */
public record Moment(List<Shape> actors, List<Lamp> headlamps, long number) {
    public Moment {
        actors = List.copyOf(actors);
        headlamps = List.copyOf(headlamps);
    }
}
