package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Face;
import city.vantage.simulator.geometry.Shape;
import java.awt.image.BufferedImage;

/** Turns a view into a picture, with four samples for each pixel. */
public final class Renderer {
    private static final int SAMPLES = 2;
    private static final int FIXTURE = 2;
    private static final int FIRST_ACTOR = 3;

    private final Light light;

    public Renderer(Light light) {
        this.light = light;
    }

    public BufferedImage picture(View view, Pinhole camera) {
        var buffer = new DepthBuffer(camera.scaled(SAMPLES));
        sky(buffer);
        view.ground().forEach(face -> buffer.fill(face, light.lit(face), DepthBuffer.GROUND));
        if (light.castsShadows()) {
            view.fixtures().forEach(shape -> shade(buffer, shape));
            view.actors().forEach(shape -> shade(buffer, shape));
        }
        view.fixtures().forEach(shape -> fill(buffer, shape, FIXTURE));
        for (var i = 0; i < view.actors().size(); i++) {
            fill(buffer, view.actors().get(i), FIRST_ACTOR + i);
        }
        return new Development(buffer, SAMPLES, light).picture();
    }

    private void fill(DepthBuffer buffer, Shape shape, int body) {
        for (var face : shape.faces()) {
            if (buffer.camera().sees(face)) {
                buffer.fill(face, light.lit(face), body);
            }
        }
    }

    private void shade(DepthBuffer buffer, Shape shape) {
        for (var face : shape.faces()) {
            if (face.normal().dot(light.towardsSun()) > 0) {
                buffer.shade(
                        new Face(face.corners().stream().map(light::shadowOf).toList(), 0, face.finish()));
            }
        }
    }

    private static void sky(DepthBuffer buffer) {
        for (var row = 0; row < buffer.height(); row++) {
            var share = (double) row / buffer.height();
            buffer.fillBackground(row, (int) (150 + 70 * share) << 16 | (int) (185 + 40 * share) << 8 | 228);
        }
    }
}
