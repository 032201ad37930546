package city.vantage.simulator.render;

/** The samples of a whole frame, boiled down to one for each pixel, from which drawing can go on. */
final class PixelGrid {
    private final int width;
    private final int[] colours;
    private final float[] lights;
    private final float[] inverseDepths;
    private final short[] bodies;

    private PixelGrid(int width, int height) {
        this.width = width;
        this.colours = new int[width * height];
        this.lights = new float[width * height];
        this.inverseDepths = new float[width * height];
        this.bodies = new short[width * height];
    }

    static PixelGrid of(DepthBuffer buffer) {
        var window = buffer.window();
        var grid = new PixelGrid(window.width() / Backdrop.SAMPLES, window.height() / Backdrop.SAMPLES);
        for (var i = 0; i < grid.colours.length; i++) {
            var row = i / grid.width * Backdrop.SAMPLES;
            var column = i % grid.width * Backdrop.SAMPLES;
            grid.reduce(buffer, i, row * window.width() + column);
        }
        return grid;
    }

    /** Where all samples show the same, their mean colour and light; at an edge, the mean of what the light makes. */
    private void reduce(DepthBuffer buffer, int pixel, int first) {
        if (buffer.isUniform(first, first + buffer.window().width())) {
            colours[pixel] = buffer.colours[first];
            lights[pixel] = buffer.lights[first];
            inverseDepths[pixel] = buffer.inverseDepths[first];
            bodies[pixel] = buffer.bodies[first];
            return;
        }
        int[] samples = {
            first,
            first + 1,
            first + buffer.window().width(),
            first + buffer.window().width() + 1
        };
        var nearest = first;
        var same = true;
        for (var sample : samples) {
            nearest = buffer.inverseDepths[sample] > buffer.inverseDepths[nearest] ? sample : nearest;
            same &= buffer.bodies[sample] == buffer.bodies[first];
        }
        inverseDepths[pixel] = buffer.inverseDepths[nearest];
        bodies[pixel] = buffer.bodies[nearest];
        var red = 0.0;
        var green = 0.0;
        var blue = 0.0;
        var light = 0.0;
        for (var sample : samples) {
            var rgb = buffer.colours[sample];
            var factor = same ? 1 : buffer.lights[sample];
            red += (rgb >> 16 & 0xFF) * factor;
            green += (rgb >> 8 & 0xFF) * factor;
            blue += (rgb & 0xFF) * factor;
            light += same ? buffer.lights[sample] : 1;
        }
        colours[pixel] = mean(red) << 16 | mean(green) << 8 | mean(blue);
        lights[pixel] = (float) light / samples.length;
        if (!same) {
            bodies[pixel] = DepthBuffer.FIXTURE;
        }
    }

    private static int mean(double sum) {
        return Math.min(255, (int) Math.round(sum / (Backdrop.SAMPLES * Backdrop.SAMPLES)));
    }

    /** Whether something was drawn or lit since the samples of a pixel, the first of them given, were filled. */
    boolean differs(int pixel, DepthBuffer buffer, int first) {
        var second = first + buffer.window().width();
        return lights[pixel] != buffer.lights[first]
                || inverseDepths[pixel] != buffer.inverseDepths[first]
                || lights[pixel] != buffer.lights[second + 1]
                || inverseDepths[pixel] != buffer.inverseDepths[second + 1]
                || lights[pixel] != buffer.lights[first + 1]
                || inverseDepths[pixel] != buffer.inverseDepths[first + 1]
                || lights[pixel] != buffer.lights[second]
                || inverseDepths[pixel] != buffer.inverseDepths[second];
    }

    /** Fills a window's samples. */
    void copyTo(DepthBuffer buffer) {
        var window = buffer.window();
        for (var y = 0; y < window.height(); y += Backdrop.SAMPLES) {
            var pixel = (window.y() + y) / Backdrop.SAMPLES * width + window.x() / Backdrop.SAMPLES;
            var upper = y * window.width();
            for (var i = upper; i < upper + window.width(); i += Backdrop.SAMPLES, pixel++) {
                copy(pixel, buffer, i);
                copy(pixel, buffer, i + 1);
                copy(pixel, buffer, i + window.width());
                copy(pixel, buffer, i + window.width() + 1);
            }
        }
    }

    private void copy(int pixel, DepthBuffer buffer, int sample) {
        buffer.colours[sample] = colours[pixel];
        buffer.lights[sample] = lights[pixel];
        buffer.inverseDepths[sample] = inverseDepths[pixel];
        buffer.bodies[sample] = bodies[pixel];
    }
}
