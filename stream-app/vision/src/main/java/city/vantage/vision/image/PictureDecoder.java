package city.vantage.vision.image;

import city.vantage.vision.image.FrameException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Decodes JPEG (baseline and progressive, grey or colour) and PNG (up to 8 bits a channel; transparency is dropped). */
public record PictureDecoder(DecodeLimits limits) {

    /** @throws FrameException where the file is no picture, broken, unsupported, or over a limit */
    public Picture decode(byte[] file) {
        if (file.length > limits.bytes()) {
            throw new FrameException(
                    Reason.TOO_MANY_BYTES,
                    "picture file of %d bytes, %d are allowed".formatted(file.length, limits.bytes()));
        }
        var header = PictureHeader.of(file);
        var pixels = (long) header.width() * header.height();
        if (pixels > limits.pixels()) {
            throw new FrameException(
                    Reason.TOO_MANY_PIXELS,
                    "picture of %d x %d pixels, %d in all are allowed"
                            .formatted(header.width(), header.height(), limits.pixels()));
        }
        return decode(header);
    }

    private Picture decode(PictureHeader header) {
        var reader = ImageIO.getImageReadersByFormatName(header.format()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(header.essence()))) {
            var watch = new DecodeWatch(limits.time());
            watch.observe(reader);
            reader.setInput(in, true, true);
            var image = reader.read(0);
            watch.check();
            return picture(image, header);
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new FrameException(Reason.CORRUPT, header.format() + " picture can't be decoded", e);
        } finally {
            dispose(reader);
        }
    }

    private static void dispose(ImageReader reader) {
        reader.removeAllIIOReadProgressListeners();
        reader.removeAllIIOReadWarningListeners();
        reader.dispose();
    }

    private static Picture picture(BufferedImage image, PictureHeader header) {
        if (image.getWidth() != header.width() || image.getHeight() != header.height()) {
            throw new FrameException(Reason.CORRUPT, "picture has another size than its header says");
        }
        return new Picture(image.getWidth(), image.getHeight(), PixelReader.rgb(image));
    }
}
