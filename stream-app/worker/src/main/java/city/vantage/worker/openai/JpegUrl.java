package city.vantage.worker.openai;

import city.vantage.vision.image.Filter;
import city.vantage.vision.image.Picture;
import city.vantage.vision.image.Resizer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture as a {@code data:} URL of a JPEG. */
final class JpegUrl {
    /** Thin coloured lines are what JPEG spoils first; at this quality they stay. */
    private static final float QUALITY = 0.92f;

    private JpegUrl() {}

    /** @param edge longest side in pixels; a larger picture is reduced to it */
    static String of(Picture picture, int edge) {
        return "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(jpeg(reduced(picture, edge)));
    }

    private static Picture reduced(Picture picture, int edge) {
        var longer = Math.max(picture.width(), picture.height());
        if (longer <= edge) {
            return picture;
        }
        var scale = (double) edge / longer;
        return Resizer.resize(
                picture,
                (int) Math.max(1, Math.round(picture.width() * scale)),
                (int) Math.max(1, Math.round(picture.height() * scale)),
                Filter.BICUBIC);
    }

    private static byte[] jpeg(Picture picture) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(picture), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture can't be written as JPEG", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Picture picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        var row = new int[picture.width()];
        for (var y = 0; y < picture.height(); y++) {
            for (var x = 0; x < row.length; x++) {
                row[x] = picture.value(x, y, 0) << 16 | picture.value(x, y, 1) << 8 | picture.value(x, y, 2);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return image;
    }
}
