package city.vantage.webhook;

import java.util.Base64;

/** What a target's signatures are made with. Shows itself to nobody. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Secret(byte[] bytes) {
    private static final String PREFIX = "whsec_";
    private static final int FEWEST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    /**
     * Reads a secret in the form of Standard Webhooks.
     *
     * @throws IllegalArgumentException where it isn't {@code whsec_} and the base64 of 24 to 64 bytes; the message doesn't
     *     repeat it
     */
    public static Secret of(String text) {
        if (text.startsWith(PREFIX)) {
            try {
                var bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
                if (bytes.length >= FEWEST_BYTES && bytes.length <= MOST_BYTES) {
                    return new Secret(bytes);
                }
            } catch (IllegalArgumentException e) {
                // Its message quotes the secret.
            }
        }
        throw new IllegalArgumentException("a secret must be whsec_ and 24 to 64 bytes in base64");
    }

    @Override
    public String toString() {
        return "[set]";
    }
}
