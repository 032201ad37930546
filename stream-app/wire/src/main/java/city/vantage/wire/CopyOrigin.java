package city.vantage.wire;

import city.vantage.incident.SourceOffset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Where a copied record was copied from, as a header says it: topic, partition and offset, separated by spaces. */
public final class CopyOrigin {
    private static final String HEADER = "vantage.copied.from";
    private static final int PARTS = 3;

    private CopyOrigin() {}

    /** The headers of the copy, with those that the record came with. */
    public static Headers headers(Headers original, SourceOffset origin) {
        var headers = new RecordHeaders(original);
        headers.remove(HEADER);
        var text = "%s %d %d".formatted(origin.topic(), origin.partition(), origin.offset());
        headers.add(HEADER, text.getBytes(StandardCharsets.UTF_8));
        return headers;
    }

    /** Nothing where the header isn't there, or isn't one. */
    public static Optional<SourceOffset> of(Headers headers) {
        var header = headers.lastHeader(HEADER);
        return header == null
                ? Optional.empty()
                : parsed(new String(header.value(), StandardCharsets.UTF_8).split(" ", -1));
    }

    private static Optional<SourceOffset> parsed(String[] parts) {
        try {
            return parts.length == PARTS
                    ? Optional.of(new SourceOffset(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2])))
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
