package city.vantage.incident;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Where the picture of a frame lies (claim check: pictures stay out of Kafka).
 *
 * @param uri {@code file:}, {@code s3:}, {@code http:} or {@code https:}; {@link FrameAccess} says which are allowed
 * @param sha256 of the picture file, 64 lower-case hexadecimal digits
 * @param bytes size of the picture file
 */
public record FrameReference(String uri, String sha256, long bytes) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_URI = 2_048;

    public FrameReference {
        if (uri.isEmpty() || uri.length() > LONGEST_URI) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    "frame URI has %d characters, 1..%d are allowed".formatted(uri.length(), LONGEST_URI));
        }
        if (!SHA_256.matcher(sha256).matches()) {
            throw new RejectedException(RejectionReason.INVALID_FIELD, "frame digest is not a SHA-256 in hexadecimal");
        }
        if (bytes <= 0) {
            throw new RejectedException(RejectionReason.INVALID_FIELD, "frame of %d bytes".formatted(bytes));
        }
    }

    /** Of a picture file that lies there. */
    public static FrameReference of(String uri, byte[] picture) {
        return new FrameReference(uri, sha256(picture), picture.length);
    }

    /** The digest of a picture file, as references have it. */
    public static String sha256(byte[] picture) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(picture));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
