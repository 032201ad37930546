package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.wire.event.CloudEvent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is posted for an event: CloudEvents' HTTP binding 1.0.2 in binary mode, with the headers of Standard Webhooks.
 *
 * @param body the record as JSON
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Message(CloudEvent event, byte[] body) {
    private static final int ID_DIGITS = 32;

    /** Headers of an attempt at a time. */
    Map<String, String> headers(List<Secret> secrets, Instant now) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", CloudEvent.JSON);
        event.attributes().forEach((name, value) -> headers.put("ce-" + name, encoded(value)));
        var id = id();
        headers.put("webhook-id", id);
        headers.put("webhook-timestamp", Long.toString(now.getEpochSecond()));
        headers.put("webhook-signature", Signature.of(secrets, id, now.getEpochSecond(), body));
        return headers;
    }

    /** The same in every attempt. Standard Webhooks forbids dots in it, which ids of incidents may have. */
    String id() {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest((event.source() + "\n" + event.id()).getBytes(UTF_8));
            return "msg_" + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Percent-encoded where HTTP binding 1.0.2, 3.1.3.2, says so: all but printable ASCII, and space, quote and percent. */
    private static String encoded(String value) {
        var encoded = new StringBuilder();
        for (var octet : value.getBytes(UTF_8)) {
            var c = octet & 0xFF;
            if (c <= ' ' || c == '"' || c == '%' || c > '~') {
                encoded.append(String.format(Locale.ROOT, "%%%02X", c));
            } else {
                encoded.append((char) c);
            }
        }
        return encoded.toString();
    }
}
