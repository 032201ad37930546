package city.vantage.vision.image;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;

/** Takes the stored values out of ImageIO's pictures, without its colour management: it would change grey values. */
final class PixelReader {
    private PixelReader() {}

    static byte[] rgb(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_3BYTE_BGR
                && image.getRaster().getDataBuffer() instanceof DataBufferByte buffer) {
            return swapped(buffer.getData());
        }
        return image.getColorModel() instanceof IndexColorModel palette ? looked(image, palette) : copied(image);
    }

    private static byte[] swapped(byte[] bgr) {
        var rgb = new byte[bgr.length];
        for (var i = 0; i < bgr.length; i += 3) {
            rgb[i] = bgr[i + 2];
            rgb[i + 1] = bgr[i + 1];
            rgb[i + 2] = bgr[i];
        }
        return rgb;
    }

    private static byte[] looked(BufferedImage image, IndexColorModel palette) {
        var indices = image.getRaster();
        var rgb = new byte[image.getWidth() * image.getHeight() * 3];
        var at = 0;
        for (var y = 0; y < image.getHeight(); y++) {
            for (var x = 0; x < image.getWidth(); x++) {
                var index = indices.getSample(x, y, 0);
                rgb[at++] = (byte) palette.getRed(index);
                rgb[at++] = (byte) palette.getGreen(index);
                rgb[at++] = (byte) palette.getBlue(index);
            }
        }
        return rgb;
    }

    /** One or two bands are grey, and perhaps alpha; three or four are colours, and perhaps alpha. */
    private static byte[] copied(BufferedImage image) {
        var raster = image.getRaster();
        var width = image.getWidth();
        var grey = raster.getNumBands() < 3;
        var rgb = new byte[width * image.getHeight() * 3];
        var row = new int[width];
        for (var y = 0; y < image.getHeight(); y++) {
            for (var channel = 0; channel < 3; channel++) {
                raster.getSamples(0, y, width, 1, grey ? 0 : channel, row);
                for (var x = 0; x < width; x++) {
                    rgb[(y * width + x) * 3 + channel] = (byte) row[x];
                }
            }
        }
        return rgb;
    }
}
