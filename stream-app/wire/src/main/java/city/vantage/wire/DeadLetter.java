package city.vantage.wire;

import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** What a dead letter says in its headers: why the record was given up, and where it came from. */
public record DeadLetter(RejectionReason reason, String detail, SourceOffset origin) {
    private static final String REASON = "vantage.reason";
    private static final String DETAIL = "vantage.detail";
    private static final String TOPIC = "vantage.topic";
    private static final String PARTITION = "vantage.partition";
    private static final String OFFSET = "vantage.offset";

    private static final int LONGEST_DETAIL = 500;

    /** The headers of the dead letter, with those that the record came with. */
    public Headers headers(Headers original) {
        var headers = new RecordHeaders(original);
        add(headers, REASON, reason.name());
        add(headers, DETAIL, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
        add(headers, TOPIC, origin.topic());
        add(headers, PARTITION, Integer.toString(origin.partition()));
        add(headers, OFFSET, Long.toString(origin.offset()));
        return headers;
    }

    /**
     * Reads the headers of a dead letter.
     *
     * @throws IllegalArgumentException where they are not those of a dead letter
     */
    public static DeadLetter of(Headers headers) {
        return new DeadLetter(
                RejectionReason.valueOf(text(headers, REASON)),
                text(headers, DETAIL),
                new SourceOffset(
                        text(headers, TOPIC),
                        Integer.parseInt(text(headers, PARTITION)),
                        Long.parseLong(text(headers, OFFSET))));
    }

    /** Reads the headers of a record that may be a dead letter. */
    public static Optional<DeadLetter> find(Headers headers) {
        try {
            return Optional.of(of(headers));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void add(Headers headers, String key, String value) {
        headers.remove(key);
        headers.add(key, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String key) {
        var header = headers.lastHeader(key);
        if (header == null) {
            throw new IllegalArgumentException("no header " + key + ": not a dead letter");
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
