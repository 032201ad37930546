package city.vantage.simulator.render;

import city.vantage.simulator.geometry.Shape;
import java.util.Arrays;

/** Draws a scenery and what moves in it into a buffer. */
final class Painter {
    private final Scenery scenery;
    private final Light light;
    private final Atmosphere atmosphere;

    Painter(Scenery scenery) {
        this.scenery = scenery;
        this.light = Light.of(scenery.conditions());
        this.atmosphere = Atmosphere.of(scenery.conditions());
    }

    Light light() {
        return light;
    }

    void paintScenery(Canvas buffer) {
        for (var face : scenery.ground()) {
            buffer.fill(face, face.rgb(), light.onGround(), DepthBuffer.GROUND);
        }
        scenery.fixtures().forEach(shape -> shade(buffer, shape));
        if (light.lampStrength() > 0) {
            scenery.lamps().forEach(lamp -> illuminate(buffer, lamp));
        }
        for (var shape : scenery.fixtures()) {
            buffer.fill(shape, face -> light.lit(face, scenery.lamps()), DepthBuffer.FIXTURE);
        }
    }

    /** Into a buffer that shows the scenery already. */
    void paintMoment(Canvas buffer, Moment moment) {
        moment.actors().forEach(actor -> shade(buffer, actor));
        if (light.lampStrength() > 0) {
            moment.headlamps().forEach(lamp -> illuminate(buffer, lamp));
        }
        for (var i = 0; i < moment.actors().size(); i++) {
            var actor = moment.actors().get(i);
            buffer.fill(actor, face -> light.lit(face, scenery.lamps()), DepthBuffer.FIRST_ACTOR + i);
        }
    }

    /** Behind all else. */
    void sky(DepthBuffer buffer, int frameHeight) {
        var window = buffer.window();
        for (var row = 0; row < window.height(); row++) {
            var rgb = atmosphere.sky((double) (window.y() + row) / frameHeight);
            Arrays.fill(buffer.colours, row * window.width(), (row + 1) * window.width(), rgb);
        }
    }

    private void shade(Canvas buffer, Shape shape) {
        for (var face : shape.faces()) {
            if (face.normal().dot(light.towardsSun()) > 0) {
                buffer.shade(light.shadowOf(face), light.ambient());
            }
        }
    }

    private static void illuminate(Canvas buffer, Lamp lamp) {
        var patches = lamp.patches();
        if (buffer.maySee(new Shape(patches))) {
            buffer.brighten(patches, lamp.patchLight());
        }
    }
}
