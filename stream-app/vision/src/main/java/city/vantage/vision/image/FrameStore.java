package city.vantage.vision.image;

import city.vantage.incident.FrameAccess;
import city.vantage.incident.FrameReference;
import city.vantage.incident.RejectedException;
import city.vantage.vision.image.FrameException.Reason;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Fetches the files that frame references name, and passes only what has the size and SHA-256 that the reference says.
 * Calls block, so that a virtual thread each is right; any number may run at a time.
 *
 * <p>{@code s3:} is refused: reach a bucket through its HTTPS endpoint, or mount it.
 */
public final class FrameStore implements AutoCloseable {
    private final FrameAccess access;
    private final long maxBytes;
    private final FileFrames files;
    private final HttpFrames http;

    /**
     * @param maxBytes size of the largest file that is fetched
     * @param timeout for one fetch over HTTP, from the connection to the last byte
     */
    public FrameStore(FrameAccess access, long maxBytes, Duration timeout) {
        if (maxBytes < 1 || maxBytes > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("frame limit of %d bytes is outside 1..2^31-9".formatted(maxBytes));
        }
        this.access = access;
        this.maxBytes = maxBytes;
        files = new FileFrames(access.fileRoots());
        http = new HttpFrames(timeout);
    }

    /** @throws FrameException where the file can't be had, or is another */
    public byte[] fetch(FrameReference frame) {
        if (frame.bytes() > maxBytes) {
            throw new FrameException(
                    Reason.TOO_MANY_BYTES, "frame of %d bytes, %d are allowed".formatted(frame.bytes(), maxBytes));
        }
        var uri = allowed(frame);
        var bytes = switch (String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT)) {
            case "file" -> files.fetch(uri, frame.bytes());
            case "http", "https" -> http.fetch(uri, frame.bytes());
            default ->
                throw new FrameException(
                        Reason.REFUSED, "frames are not read from " + uri.getScheme() + ": use https: or file:");
        };
        verify(frame, bytes);
        return bytes;
    }

    /**
     * Deletes a picture below the allowed folders.
     *
     * @throws FrameException where it lies elsewhere, isn't there, or is another by now; then nothing is deleted
     */
    public void delete(FrameReference frame) {
        var uri = allowed(frame);
        if (!"file".equalsIgnoreCase(uri.getScheme())) {
            throw new FrameException(Reason.REFUSED, "only files are deleted; this one lies at " + uri.getAuthority());
        }
        fetch(frame);
        files.delete(uri);
    }

    @Override
    public void close() {
        http.close();
    }

    private URI allowed(FrameReference frame) {
        try {
            access.check(frame);
        } catch (RejectedException e) {
            throw new FrameException(Reason.REFUSED, String.valueOf(e.getMessage()), e);
        }
        return URI.create(frame.uri());
    }

    private static void verify(FrameReference frame, byte[] bytes) {
        if (bytes.length != frame.bytes()) {
            throw new FrameException(
                    Reason.WRONG_CONTENT,
                    "frame has %d bytes, its reference says %d".formatted(bytes.length, frame.bytes()));
        }
        var sha256 = HexFormat.of().formatHex(sha256().digest(bytes));
        if (!sha256.equals(frame.sha256())) {
            throw new FrameException(
                    Reason.WRONG_CONTENT,
                    "frame has SHA-256 %s, its reference says %s".formatted(sha256, frame.sha256()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
