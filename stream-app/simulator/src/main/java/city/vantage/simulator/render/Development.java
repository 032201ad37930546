package city.vantage.simulator.render;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.scene.Brightness;
import city.vantage.simulator.scene.Conditions;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Turns samples into the bytes of a picture: averages them, and adds haze, colour cast and the sensor's grain. */
final class Development {
    private static final int GRAIN = 3;
    private static final int NIGHT_GRAIN = 6;
    private static final double SAMPLES_PER_PIXEL = Backdrop.SAMPLES * Backdrop.SAMPLES;

    private final Conditions conditions;
    private final Atmosphere atmosphere;
    private final FrameSize frameSize;

    Development(Conditions conditions, FrameSize frameSize) {
        this.conditions = conditions;
        this.atmosphere = Atmosphere.of(conditions);
        this.frameSize = frameSize;
    }

    BufferedImage blank() {
        return new BufferedImage(frameSize.width(), frameSize.height(), BufferedImage.TYPE_3BYTE_BGR);
    }

    /** Adds what falls before the lens and what the sensor adds, which differs from moment to moment. */
    BufferedImage finished(BufferedImage image, long number) {
        new Precipitation(conditions, number).fallOn(image);
        addGrain(bytes(image), number, conditions.brightness() == Brightness.DARK ? NIGHT_GRAIN : GRAIN);
        return image;
    }

    static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    /** Writes the pixels of the buffer's window; {@code bytes} are those of the whole frame, blue first. */
    void develop(DepthBuffer buffer, byte[] bytes) {
        var window = buffer.window();
        var left = window.x() / Backdrop.SAMPLES;
        var top = window.y() / Backdrop.SAMPLES;
        for (var row = 0; row < window.height() / Backdrop.SAMPLES; row++) {
            var at = ((top + row) * frameSize.width() + left) * 3;
            for (var column = 0; column < window.width() / Backdrop.SAMPLES; column++, at += 3) {
                develop(buffer, Backdrop.SAMPLES * (row * window.width() + column), bytes, at);
            }
        }
    }

    private void develop(DepthBuffer buffer, int first, byte[] bytes, int at) {
        var red = 0.0;
        var green = 0.0;
        var blue = 0.0;
        for (var y = 0; y < Backdrop.SAMPLES; y++) {
            for (var x = 0; x < Backdrop.SAMPLES; x++) {
                var i = first + y * buffer.window().width() + x;
                var rgb = buffer.colours[i];
                var light = buffer.lights[i];
                red += (rgb >> 16 & 0xFF) * light;
                green += (rgb >> 8 & 0xFF) * light;
                blue += (rgb & 0xFF) * light;
            }
        }
        var veil = atmosphere.veil(buffer.inverseDepths[first], buffer.bodies[first] == DepthBuffer.GROUND);
        var clear = (1 - veil) / SAMPLES_PER_PIXEL;
        var haze = atmosphere.skyLow();
        bytes[at] = level(blue * clear * atmosphere.blue() + (haze & 0xFF) * veil);
        bytes[at + 1] = level(green * clear * atmosphere.green() + (haze >> 8 & 0xFF) * veil);
        bytes[at + 2] = level(red * clear * atmosphere.red() + (haze >> 16 & 0xFF) * veil);
    }

    /** Adds noise of at most {@code grain} levels, the same on all three channels of a pixel. */
    private static void addGrain(byte[] bytes, long number, int grain) {
        var state = number * 0x9E3779B97F4A7C15L + 1;
        for (var at = 0; at < bytes.length; at += 3) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            var noise = (int) (((state & 0xFFFF) * (2 * grain + 1)) >> 16) - grain;
            bytes[at] = level((bytes[at] & 0xFF) + noise);
            bytes[at + 1] = level((bytes[at + 1] & 0xFF) + noise);
            bytes[at + 2] = level((bytes[at + 2] & 0xFF) + noise);
        }
    }

    private static byte level(double value) {
        return level((int) value);
    }

    private static byte level(int value) {
        return (byte) (value < 0 ? 0 : value > 255 ? 255 : value);
    }
}
