package city.vantage.simulator.jpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.vantage.incident.FrameSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the JDK's own decoder. */
class JpegTest {
    private static BufferedImage decoded(byte[] pixels, FrameSize size) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Jpeg.encoded(pixels, size)));
    }

    /** Slow waves in three colours. */
    private static byte[] waves(FrameSize size) {
        var pixels = new byte[size.width() * size.height() * 3];
        for (var i = 0; i < pixels.length; i++) {
            var x = i / 3 % size.width();
            var y = i / 3 / size.width();
            pixels[i] = (byte) (128 + 100 * StrictMath.sin(0.05 * (x + (i % 3) * y) + i % 3));
        }
        return pixels;
    }

    private static double meanError(byte[] pixels, FrameSize size) throws IOException {
        var image = decoded(pixels, size);
        var sum = 0L;
        for (var i = 0; i < pixels.length; i++) {
            var rgb = image.getRGB(i / 3 % size.width(), i / 3 / size.width());
            sum += Math.abs(((rgb >> (8 * (i % 3))) & 0xFF) - (pixels[i] & 0xFF));
        }
        return (double) sum / pixels.length;
    }

    @ParameterizedTest
    @CsvSource({"64, 48", "1, 1", "17, 33", "640, 360", "1280, 720"})
    void picturesOfAnySizeComeBackAlmostAsTheyWere(int width, int height) throws IOException {
        var size = new FrameSize(width, height);
        var image = decoded(waves(size), size);

        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(meanError(waves(size), size)).isLessThan(3);
    }

    @Test
    void plainColoursComeBackInTheirOrder() throws IOException {
        var size = new FrameSize(40, 40);
        for (var colour : new int[] {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF, 0x000000}) {
            var pixels = new byte[40 * 40 * 3];
            for (var i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (colour >> (8 * (i % 3)));
            }
            assertThat(meanError(pixels, size)).as("%06x", colour).isLessThan(2);
        }
    }

    @Test
    void noiseIsWithinWhatTheFormatCanHold() throws IOException {
        var size = new FrameSize(256, 256);
        var pixels = new byte[256 * 256 * 3];
        new Random(1).nextBytes(pixels);

        assertThat(decoded(pixels, size).getWidth()).isEqualTo(256);
    }

    @Test
    void aWrongNumberOfBytesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Jpeg.encoded(new byte[100], new FrameSize(10, 10)))
                .withMessageContaining("100 bytes");
    }
}
