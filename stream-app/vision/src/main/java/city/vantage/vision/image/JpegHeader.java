package city.vantage.vision.image;

import city.vantage.vision.image.FrameException.Reason;
import java.io.ByteArrayOutputStream;

/** Walks the markers of a JPEG file (ITU-T T.81, annex B) up to its end. */
final class JpegHeader {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0_JFIF = 0xE0;
    private static final int APP14_ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    /** Each scan of a progressive picture costs a pass over all of it; encoders write about ten. */
    private static final int MAX_SCANS = 100;

    private final byte[] file;
    private final ByteArrayOutputStream essence;
    private int width;
    private int height;
    private int scans;

    private JpegHeader(byte[] file) {
        this.file = file;
        essence = new ByteArrayOutputStream(file.length);
    }

    static boolean isJpeg(byte[] file) {
        return file.length > 3 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == START && (file[2] & 0xFF) == 0xFF;
    }

    static PictureHeader of(byte[] file) {
        return new JpegHeader(file).read();
    }

    private PictureHeader read() {
        essence.write(file, 0, 2);
        var at = 2;
        while (true) {
            at = markerAt(at);
            var marker = value(at + 1);
            if (marker == END) {
                essence.write(file, at, 2);
                return finished();
            }
            at = segment(marker, at);
        }
    }

    private PictureHeader finished() {
        if (width == 0 || scans == 0) {
            throw new FrameException(Reason.CORRUPT, "JPEG has no picture in it");
        }
        return new PictureHeader("jpeg", width, height, essence.toByteArray());
    }

    /** Skips fill bytes before a marker. */
    private int markerAt(int from) {
        var at = from;
        if (value(at) != 0xFF) {
            throw new FrameException(Reason.CORRUPT, "JPEG has no marker at byte " + at);
        }
        while (value(at + 1) == 0xFF) {
            at++;
        }
        return at;
    }

    private int segment(int marker, int at) {
        if (isFrame(marker)) {
            frame(marker, at);
        }
        var next = at + 2 + ((value(at + 2) << 8) | value(at + 3));
        if (marker == SCAN) {
            next = endOfScan(next);
        }
        if (next > file.length) {
            throw truncated();
        }
        if (!isNote(marker)) {
            essence.write(file, at, next - at);
        }
        return next;
    }

    private void frame(int marker, int at) {
        if (marker > 0xC2) {
            throw new FrameException(Reason.UNSUPPORTED, "JPEG is lossless, hierarchical or arithmetic coded");
        }
        if (width != 0) {
            throw new FrameException(Reason.CORRUPT, "JPEG has several frames");
        }
        var bits = value(at + 4);
        height = (value(at + 5) << 8) | value(at + 6);
        width = (value(at + 7) << 8) | value(at + 8);
        var components = value(at + 9);
        if (components == 4) {
            throw new FrameException(Reason.UNSUPPORTED, "JPEG is in CMYK; only RGB and grey are read");
        }
        if (bits != 8 || (components != 1 && components != 3)) {
            throw new FrameException(
                    Reason.UNSUPPORTED, "JPEG has %d components of %d bits".formatted(components, bits));
        }
        if (width == 0 || height == 0) {
            throw new FrameException(Reason.CORRUPT, "JPEG is %d x %d pixels".formatted(width, height));
        }
    }

    /** Entropy-coded data ends at a marker that is neither a stuffed zero nor a restart. */
    private int endOfScan(int from) {
        if (++scans > MAX_SCANS) {
            throw new FrameException(Reason.CORRUPT, "JPEG has more than %d scans".formatted(MAX_SCANS));
        }
        for (var at = from; at + 1 < file.length; at++) {
            if ((file[at] & 0xFF) == 0xFF) {
                var next = file[at + 1] & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    return at;
                }
            }
        }
        throw truncated();
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean isNote(int marker) {
        return marker == COMMENT || (marker > APP0_JFIF && marker <= 0xEF && marker != APP14_ADOBE);
    }

    private int value(int at) {
        if (at >= file.length) {
            throw truncated();
        }
        return file[at] & 0xFF;
    }

    private FrameException truncated() {
        return new FrameException(
                Reason.TRUNCATED, "JPEG is cut off: it has no end after %d bytes".formatted(file.length));
    }
}
