package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.alert.AlertState;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.Severity;
import city.vantage.incident.Phase;
import city.vantage.wire.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Alerts for tests, and the secret that their messages are signed with. */
final class Alerts {
    static final List<Secret> SECRETS = List.of(Secret.of("whsec_" + "c2VjcmV0".repeat(4)));
    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    private Alerts() {}

    static SafetyAlert alert(String incidentId, int change) {
        return new SafetyAlert(
                incidentId,
                "crossing",
                "near-miss",
                AlertState.ESCALATED,
                change,
                Severity.HIGH,
                "A near miss",
                "A vehicle passes a pedestrian closely.",
                null,
                Phase.ACTION,
                "c-1",
                null,
                START,
                START.plusSeconds(change));
    }

    static Message message(String incidentId, int change) {
        var topic = Topics.standard().alerts();
        var alert = alert(incidentId, change);
        return new Message(topic.event(alert), topic.json(alert));
    }

    /** A delivery of a record at an offset. */
    static Delivery delivery(String incidentId, long offset) {
        return new Delivery(
                incidentId,
                new ConsumerRecord<>("topic", 0, offset, incidentId.getBytes(UTF_8), new byte[0]),
                message(incidentId, 0));
    }
}
