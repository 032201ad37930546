package city.vantage.simulator.render;

import city.vantage.simulator.camera.Pinhole;

/**
 * What a camera that stands still sees of the scenery, drawn once. A picture then only draws what moves, with four
 * samples for each pixel, in the windows of the frame where it is. Safe for use by several threads.
 */
public final class Backdrop {
    static final int SAMPLES = 2;

    /** Rows of samples that are drawn at once. */
    private static final int BAND = 16 * SAMPLES;

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
        painter.sky(buffer, buffer.window().height());
        painter.paintScenery(buffer);
        this.pixels = PixelGrid.of(buffer);
        this.developed = development.blank();
        development.develop(buffer, developed);
    }

    /** The picture at a moment, as JPEG. */
    public byte[] jpeg(Moment moment) {
        var bytes = developed.clone();
        for (var window : new Changes(camera, painter.light()).windows(moment)) {
            var buffer = new DepthBuffer(camera.scaled(SAMPLES), window.times(SAMPLES));
            pixels.copyTo(buffer);
            painter.paintMoment(buffer, moment);
            development.develop(buffer, pixels, bytes);
        }
        return development.finished(bytes, moment.number());
    }

    /** The picture of a camera that moves, drawn from scratch. */
    public static byte[] jpeg(Scenery scenery, Pinhole camera, Moment moment) {
        var painter = new Painter(scenery);
        var fine = camera.scaled(SAMPLES);
        var strokes = new Strokes(fine);
        painter.paintScenery(strokes);
        painter.paintMoment(strokes, moment);
        var development = new Development(scenery.conditions(), camera.frameSize());
        var bytes = development.blank();
        var frame = Window.whole(fine.frameSize());
        var buffer = new DepthBuffer(fine, frame.rows(0, BAND));
        for (var row = 0; row < frame.height(); row += BAND) {
            buffer.clear(frame.rows(row, BAND));
            painter.sky(buffer, frame.height());
            strokes.drawOn(buffer);
            development.develop(buffer, bytes);
        }
        return development.finished(bytes, moment.number());
    }
}
