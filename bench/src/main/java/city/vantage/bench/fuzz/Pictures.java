package city.vantage.bench.fuzz;

import city.vantage.vision.image.DecodeLimits;
import city.vantage.vision.image.FrameException;
import city.vantage.vision.image.PictureDecoder;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Pictures of both formats, small ones, because they are decoded by the ten thousand. */
final class Pictures {
    private static final DecodeLimits LIMITS = new DecodeLimits(1 << 20, 1 << 20, Duration.ofSeconds(2));
    private static final int SIDE = 48;

    private Pictures() {}

    static List<Target> targets() {
        return Stream.of("jpeg", "png")
                .map(format -> new Target(
                        "picture/" + format,
                        List.of(drawn(format, BufferedImage.TYPE_INT_RGB), drawn(format, BufferedImage.TYPE_BYTE_GRAY)),
                        4,
                        0.1,
                        Pictures::decodes))
                .toList();
    }

    private static boolean decodes(byte[] file) {
        try {
            var picture = new PictureDecoder(LIMITS).decode(file);
            return picture.width() > 0;
        } catch (FrameException rejected) {
            return false;
        }
    }

    private static byte[] drawn(String format, int type) {
        var image = new BufferedImage(SIDE, SIDE, type);
        var graphics = image.createGraphics();
        for (var i = 0; i < SIDE; i += 6) {
            graphics.setColor(new Color(5 * i, 255 - 5 * i, 3 * i));
            graphics.fillOval(i, SIDE - i, SIDE / 2, i);
        }
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
