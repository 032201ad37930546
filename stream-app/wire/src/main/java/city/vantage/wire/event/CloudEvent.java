package city.vantage.wire.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/**
 * The context attributes of an event (CloudEvents 1.0.2). Source and id together name one event: what comes twice has
 * the same.
 *
 * @param source a URI reference: which Vantage tells of it
 * @param time when it happened, in event time
 * @param subject the incident
 */
public record CloudEvent(String id, String source, String type, Instant time, String subject) {
    /** What the record's bytes are in Avro: Confluent's wire format. */
    public static final String AVRO = "application/avro";

    public static final String JSON = "application/json";

    private static final String CONTENT_TYPE = "content-type";
    private static final String PREFIX = "ce_";

    /** All attributes by their names in the specification, in its order. */
    public Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("source", source);
        attributes.put("type", type);
        attributes.put("time", time.toString());
        attributes.put("subject", subject);
        return attributes;
    }

    /** Marks a record as this event, in the binary mode of CloudEvents' Kafka protocol binding 1.0.2. */
    public void mark(Headers headers, String contentType) {
        attributes().forEach((name, value) -> replace(headers, PREFIX + name, value));
        replace(headers, CONTENT_TYPE, contentType);
    }

    private static void replace(Headers headers, String key, String value) {
        headers.remove(key);
        headers.add(key, value.getBytes(UTF_8));
    }
}
