package city.vantage.simulator.sight;

import city.vantage.simulator.geometry.Shape;
import java.util.List;

/** What stands around and may hide bodies, made ready for any camera. */
public final class Surroundings {
    private final List<Figure> figures;

    private Surroundings(List<Figure> figures) {
        this.figures = figures;
    }

    public static Surroundings of(List<Shape> fixtures) {
        return new Surroundings(fixtures.stream().map(Figure::standingStill).toList());
    }

    List<Figure> figures() {
        return figures;
    }
}
