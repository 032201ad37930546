package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;
import java.awt.image.BufferedImage;

/**
 * What a camera that stands still sees of the scenery, drawn once. A picture then only draws what moves, with four
 * samples for each pixel, in the windows of the frame where it is. Safe for use by several threads.
 */
public final class Backdrop {
    static final int SAMPLES = 2;

    private final Pinhole camera;
    private final Painter painter;
    private final Development development;
    private final PixelGrid pixels;
    private final byte[] developed;

    public Backdrop(Scenery scenery, Pinhole camera) {
        this.camera = camera;
        this.painter = new Painter(scenery);
        this.development = new Development(scenery.conditions(), camera.frameSize());
        var buffer = new DepthBuffer(camera.scaled(SAMPLES));
        painter.paintScenery(buffer);
        this.pixels = PixelGrid.of(buffer);
        this.developed =
                new byte[camera.frameSize().width() * camera.frameSize().height() * 3];
        development.develop(buffer, developed);
    }

    /** The picture at a moment. */
    public BufferedImage picture(Moment moment) {
        var image = development.blank();
        var bytes = Development.bytes(image);
        System.arraycopy(developed, 0, bytes, 0, bytes.length);
        for (var window : new Changes(camera, painter.light()).windows(moment)) {
            var buffer = new DepthBuffer(camera.scaled(SAMPLES), window.times(SAMPLES));
            pixels.copyTo(buffer);
            painter.paintMoment(buffer, moment);
            development.develop(buffer, bytes);
        }
        return development.finished(image, moment.number());
    }

    /** The picture of a camera that moves, drawn from scratch. */
    public static BufferedImage picture(Scenery scenery, Pinhole camera, Moment moment) {
        var painter = new Painter(scenery);
        var buffer = new DepthBuffer(camera.scaled(SAMPLES));
        painter.paintScenery(buffer);
        painter.paintMoment(buffer, moment);
        var development = new Development(scenery.conditions(), camera.frameSize());
        var image = development.blank();
        development.develop(buffer, Development.bytes(image));
        return development.finished(image, moment.number());
    }
}
