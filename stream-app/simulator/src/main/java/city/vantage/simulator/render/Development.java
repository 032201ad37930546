package city.vantage.simulator.render;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.jpeg.Jpeg;
import city.vantage.simulator.scene.Brightness;
import city.vantage.simulator.scene.Conditions;

/** Turns samples into the bytes of a picture: averages them, and adds haze, colour cast and the sensor's grain. */
final class Development {
    private static final int GRAIN = 3;
    private static final int NIGHT_GRAIN = 6;
    private static final float SAMPLE_SHARE = 1f / (Backdrop.SAMPLES * Backdrop.SAMPLES);

    private final Conditions conditions;
    private final Atmosphere atmosphere;
    private final FrameSize frameSize;
    private final float redCast;
    private final float greenCast;
    private final float blueCast;
    private final float hazeRed;
    private final float hazeGreen;
    private final float hazeBlue;

    Development(Conditions conditions, FrameSize frameSize) {
        this.conditions = conditions;
        this.atmosphere = Atmosphere.of(conditions);
        this.redCast = (float) atmosphere.red();
        this.greenCast = (float) atmosphere.green();
        this.blueCast = (float) atmosphere.blue();
        this.hazeRed = atmosphere.skyLow() >> 16 & 0xFF;
        this.hazeGreen = atmosphere.skyLow() >> 8 & 0xFF;
        this.hazeBlue = atmosphere.skyLow() & 0xFF;
        this.frameSize = frameSize;
    }

    byte[] blank() {
        return new byte[frameSize.width() * frameSize.height() * 3];
    }

    /** Encodes a picture, with what falls before the lens and what the sensor adds, which differ between moments. */
    byte[] finished(byte[] bytes, long number) {
        new Precipitation(conditions, frameSize, number).fallOn(bytes);
        addGrain(bytes, number, conditions.brightness() == Brightness.DARK ? NIGHT_GRAIN : GRAIN);
        return Jpeg.encoded(bytes, frameSize);
    }

    /** Writes the pixels of the buffer's window, which has whole rows of the frame; {@code bytes} are blue first. */
    void develop(DepthBuffer buffer, byte[] bytes) {
        var window = buffer.window();
        var at = window.y() / Backdrop.SAMPLES * frameSize.width() * 3;
        for (var row = 0; row < window.height() / Backdrop.SAMPLES; row++) {
            for (var column = 0; column < frameSize.width(); column++, at += 3) {
                develop(buffer, Backdrop.SAMPLES * (row * window.width() + column), bytes, at);
            }
        }
    }

    /** Writes those pixels of the buffer's window that differ from what it started from. */
    void develop(DepthBuffer buffer, PixelGrid start, byte[] bytes) {
        var window = buffer.window();
        var left = window.x() / Backdrop.SAMPLES;
        var top = window.y() / Backdrop.SAMPLES;
        for (var row = 0; row < window.height() / Backdrop.SAMPLES; row++) {
            var pixel = (top + row) * frameSize.width() + left;
            var first = Backdrop.SAMPLES * row * window.width();
            for (var column = 0; column < window.width() / Backdrop.SAMPLES; column++, pixel++) {
                if (start.differs(pixel, buffer, first)) {
                    develop(buffer, first, bytes, pixel * 3);
                }
                first += Backdrop.SAMPLES;
            }
        }
    }

    private void develop(DepthBuffer buffer, int first, byte[] bytes, int at) {
        var second = first + buffer.window().width();
        var ground = buffer.bodies[first] == DepthBuffer.GROUND;
        var depth = buffer.inverseDepths[first];
        if (buffer.isUniform(first, second)) {
            var rgb = buffer.colours[first];
            var light = buffer.lights[first];
            put(bytes, at, (rgb >> 16 & 0xFF) * light, (rgb >> 8 & 0xFF) * light, (rgb & 0xFF) * light, depth, ground);
            return;
        }
        var red = 0f;
        var green = 0f;
        var blue = 0f;
        for (var row = first; row <= second; row += second - first) {
            for (var i = row; i < row + Backdrop.SAMPLES; i++) {
                var rgb = buffer.colours[i];
                var light = buffer.lights[i] * SAMPLE_SHARE;
                red += (rgb >> 16 & 0xFF) * light;
                green += (rgb >> 8 & 0xFF) * light;
                blue += (rgb & 0xFF) * light;
            }
        }
        put(bytes, at, red, green, blue, depth, ground);
    }

    private void put(byte[] bytes, int at, float red, float green, float blue, float inverseDepth, boolean ground) {
        var veil = atmosphere.veil(inverseDepth, ground);
        var clear = 1 - veil;
        bytes[at] = level((int) (blue * clear * blueCast + hazeBlue * veil));
        bytes[at + 1] = level((int) (green * clear * greenCast + hazeGreen * veil));
        bytes[at + 2] = level((int) (red * clear * redCast + hazeRed * veil));
    }

    /** Adds noise of at most {@code grain} levels, the same on all three channels of a pixel: four pixels a draw. */
    private static void addGrain(byte[] bytes, long number, int grain) {
        var state = number * 0x9E3779B97F4A7C15L + 1;
        for (var at = 0; at < bytes.length; ) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            var end = Math.min(at + 4 * 3, bytes.length);
            for (var draw = state; at < end; at += 3, draw >>>= 16) {
                var noise = (int) (((draw & 0xFFFF) * (2 * grain + 1)) >> 16) - grain;
                bytes[at] = level((bytes[at] & 0xFF) + noise);
                bytes[at + 1] = level((bytes[at + 1] & 0xFF) + noise);
                bytes[at + 2] = level((bytes[at + 2] & 0xFF) + noise);
            }
        }
    }

    private static byte level(int value) {
        return (byte) (value < 0 ? 0 : value > 255 ? 255 : value);
    }
}
