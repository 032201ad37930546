package city.vantage.simulator.render;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Averages the samples of each pixel, darkens shadows and adds the sensor's grain. */
final class Development {
    private static final int GRAIN = 3;

    private final DepthBuffer buffer;
    private final int samples;
    private final Light light;

    Development(DepthBuffer buffer, int samples, Light light) {
        this.buffer = buffer;
        this.samples = samples;
        this.light = light;
    }

    BufferedImage picture() {
        var width = buffer.width() / samples;
        var height = buffer.height() / samples;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        var bytes = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (var row = 0; row < height; row++) {
            for (var column = 0; column < width; column++) {
                develop(row, column, bytes, (row * width + column) * 3);
            }
        }
        return image;
    }

    private void develop(int row, int column, byte[] bytes, int at) {
        var red = 0.0;
        var green = 0.0;
        var blue = 0.0;
        for (var y = row * samples; y < (row + 1) * samples; y++) {
            for (var x = column * samples; x < (column + 1) * samples; x++) {
                var i = y * buffer.width() + x;
                var rgb = buffer.colours()[i];
                var factor = buffer.shadows()[i] ? light.shadow() : 1;
                red += ((rgb >> 16) & 0xFF) * factor;
                green += ((rgb >> 8) & 0xFF) * factor;
                blue += (rgb & 0xFF) * factor;
            }
        }
        var grain = grain(row, column);
        var count = samples * samples;
        bytes[at] = level(blue / count + grain);
        bytes[at + 1] = level(green / count + grain);
        bytes[at + 2] = level(red / count + grain);
    }

    private static int grain(int row, int column) {
        var hash = row * 0x9E3779B1 ^ column * 0x85EBCA77;
        hash = (hash ^ hash >>> 15) * 0x2C1B3C6D;
        return (hash >>> 28) % (2 * GRAIN + 1) - GRAIN;
    }

    private static byte level(double value) {
        return (byte) Math.clamp((int) value, 0, 255);
    }
}
