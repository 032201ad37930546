package city.vantage.simulator.render;

import city.vantage.incident.Box;
import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;

/** Measures how much of each body a camera sees, in a picture of a lower resolution. */
public final class Sightlines {
    private static final double COLUMNS = 360;

    private final Pinhole coarse;
    private final double pixelsPerSample;
    private final DepthBuffer fixed;

    public Sightlines(List<Shape> fixtures, Pinhole camera) {
        var scale = COLUMNS / camera.frameSize().width();
        this.coarse = camera.scaled(scale);
        this.pixelsPerSample = 1 / (scale * scale);
        this.fixed = new DepthBuffer(coarse);
        for (var shape : fixtures) {
            fixed.fill(shape, face -> 0, DepthBuffer.FIXTURE);
        }
    }

    /** For each body, in order. Bodies hide each other. */
    public List<Sight> of(List<Shape> bodies) {
        var together = new DepthBuffer(coarse);
        together.startFrom(fixed);
        for (var i = 0; i < bodies.size(); i++) {
            together.fill(bodies.get(i), face -> 0, DepthBuffer.FIRST_ACTOR + i);
        }
        var visible = together.counts(DepthBuffer.FIRST_ACTOR + bodies.size());
        var sights = new ArrayList<Sight>();
        for (var i = 0; i < bodies.size(); i++) {
            var body = DepthBuffer.FIRST_ACTOR + i;
            var framed = alone(bodies.get(i), body);
            sights.add(new Sight(visible[body] * pixelsPerSample, framed * pixelsPerSample));
        }
        return sights;
    }

    private int alone(Shape shape, int body) {
        return coarse.box(shape).map(box -> alone(shape, body, box)).orElse(0);
    }

    private int alone(Shape shape, int body, Box box) {
        var window = Window.around(box, coarse.frameSize());
        if (window.isEmpty()) {
            return 0;
        }
        var buffer = new DepthBuffer(coarse, window);
        buffer.fill(shape, face -> 0, body);
        return buffer.counts(body + 1)[body];
    }
}
