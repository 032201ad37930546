package city.vantage.simulator.geometry;

import java.util.List;
import java.util.stream.Stream;

/** A body's surface. */
public record Shape(List<Face> faces) {
    public Shape {
        faces = List.copyOf(faces);
    }

    public static Shape join(Stream<Shape> shapes) {
        return new Shape(shapes.flatMap(shape -> shape.faces.stream()).toList());
    }
}
