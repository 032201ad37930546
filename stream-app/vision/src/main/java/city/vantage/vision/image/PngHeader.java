package city.vantage.vision.image;

import city.vantage.vision.image.FrameException.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG file (ISO/IEC 15948) up to its end, and checks their checksums. */
final class PngHeader {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final Set<String> ESSENTIAL = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    /** Length, type and checksum. */
    private static final int AROUND = 12;

    private PngHeader() {}

    static boolean isPng(byte[] file) {
        return file.length > SIGNATURE.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    static PictureHeader of(byte[] file) {
        var chunks = ByteBuffer.wrap(file);
        var essence = new ByteArrayOutputStream(file.length);
        essence.write(file, 0, SIGNATURE.length);
        var at = SIGNATURE.length;
        String type;
        do {
            var length = checkedLength(chunks, at);
            type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if ((at == SIGNATURE.length) != type.equals("IHDR")) {
                throw new FrameException(Reason.CORRUPT, "PNG must have one header, at its start");
            }
            if (ESSENTIAL.contains(type)) {
                essence.write(file, at, length + AROUND);
            }
            at += length + AROUND;
        } while (!type.equals("IEND"));
        return header(chunks, essence.toByteArray());
    }

    private static int checkedLength(ByteBuffer chunks, int at) {
        if (at + AROUND > chunks.limit()) {
            throw truncated(chunks);
        }
        var length = chunks.getInt(at);
        if (length < 0 || length > chunks.limit() - at - AROUND) {
            throw truncated(chunks);
        }
        var checksum = new CRC32();
        checksum.update(chunks.slice(at + 4, length + 4));
        if ((int) checksum.getValue() != chunks.getInt(at + 8 + length)) {
            throw new FrameException(Reason.CORRUPT, "PNG chunk at byte %d has another checksum".formatted(at));
        }
        return length;
    }

    private static PictureHeader header(ByteBuffer chunks, byte[] essence) {
        var body = SIGNATURE.length + 8;
        if (chunks.getInt(SIGNATURE.length) != 13) {
            throw new FrameException(Reason.CORRUPT, "PNG header has another length than 13");
        }
        var width = chunks.getInt(body);
        var height = chunks.getInt(body + 4);
        if (chunks.get(body + 8) == 16) {
            throw new FrameException(Reason.UNSUPPORTED, "PNG has 16 bits a channel; up to 8 are read");
        }
        if (width < 1 || height < 1) {
            throw new FrameException(Reason.CORRUPT, "PNG is %d x %d pixels".formatted(width, height));
        }
        return new PictureHeader("png", width, height, essence);
    }

    private static FrameException truncated(ByteBuffer chunks) {
        return new FrameException(
                Reason.TRUNCATED, "PNG is cut off: it has no end after %d bytes".formatted(chunks.limit()));
    }
}
