package city.vantage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.registry.InMemoryRegistry;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** Reads records as a subscriber does who knows nothing of Vantage: with the CloudEvents SDK. */
class EventHeadersTest {
    private static final long SEEDS = 100;

    private final Topics topics = new Topics("city-a.", 4).mirroringJson();
    private final InMemoryRegistry registry = new InMemoryRegistry();

    @Test
    void aDescriptionIsAnEventOfItsRevision() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var description = new RandomRecords(seed).description();
            var view = description.view();
            var topic = topics.descriptions();

            var event = read(topic.serializer(registry), topic.name(), description);

            assertThat(event.getSpecVersion()).isEqualTo(SpecVersion.V1);
            assertThat(event.getId())
                    .isEqualTo("description/" + view.incidentId() + "/" + view.phase() + "/" + view.revision());
            assertThat(event.getSource()).isEqualTo(URI.create("/vantage/city-a"));
            assertThat(event.getType()).isEqualTo("city.vantage.safety.description");
            assertThat(event.getSubject()).isEqualTo(view.incidentId());
            assertThat(Objects.requireNonNull(event.getTime()).toInstant())
                    .isEqualTo(view.chosen().capturedAt());
            assertThat(event.getDataContentType()).isEqualTo("application/avro");
            assertThat(decoded(topic, event)).isEqualTo(description);
        });
    }

    @Test
    void anAlertIsAnEventOfItsChange() {
        var alert = new RandomRecords(3).alert();

        var event = read(topics.alerts().serializer(registry), topics.alerts().name(), alert);

        assertThat(event.getId()).isEqualTo("alert/" + alert.incidentId() + "/" + alert.rule() + "/" + alert.change());
        assertThat(event.getType()).isEqualTo("city.vantage.safety.alert");
        assertThat(Objects.requireNonNull(event.getTime()).toInstant()).isEqualTo(alert.changedAt());
        assertThat(decoded(topics.alerts(), event)).isEqualTo(alert);
    }

    @Test
    void theMirrorHasTheSameEventWithDataInJson() {
        var alert = new RandomRecords(4).alert();

        var avro = read(topics.alerts().serializer(registry), topics.alerts().name(), alert);
        var json = read(topics.alerts().jsonSerializer(), topics.alerts().name() + ".json", alert);

        assertThat(json.getId()).isEqualTo(avro.getId());
        assertThat(json.getSource()).isEqualTo(avro.getSource());
        assertThat(json.getTime()).isEqualTo(avro.getTime());
        assertThat(json.getDataContentType()).isEqualTo("application/json");
        assertThat(new String(bytes(json), UTF_8)).startsWith("{\"incidentId\":\"" + alert.incidentId() + "\"");
    }

    @Test
    void aRecordThatIsWrittenTwiceIsTheSameEvent() {
        var first = read(topics.alerts().serializer(registry), topics.alerts().name(), new RandomRecords(5).alert());
        var second = read(topics.alerts().serializer(registry), topics.alerts().name(), new RandomRecords(5).alert());

        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatARecordWasMarkedWithBeforeIsReplaced() {
        var headers = new RecordHeaders();
        headers.add("ce_id", "other".getBytes(UTF_8)).add("trace", "kept".getBytes(UTF_8));

        topics.alerts().serializer(registry).serialize(topics.alerts().name(), headers, new RandomRecords(6).alert());

        assertThat(headers.headers("ce_id")).hasSize(1);
        assertThat(headers.headers("trace")).hasSize(1);
    }

    @Test
    void recordsThatNobodySubscribesToHaveNoHeaders() {
        var headers = new RecordHeaders();

        topics.views().serializer(registry).serialize(topics.views().name(), headers, new RandomRecords(7).view());

        assertThat(headers).isEmpty();
    }

    private static <V> CloudEvent read(Serializer<V> serializer, String topic, V record) {
        Headers headers = new RecordHeaders();
        var bytes = serializer.serialize(topic, headers, record);
        return KafkaMessageFactory.createReader(headers, bytes).toEvent();
    }

    private <V> V decoded(Topic<V> topic, CloudEvent event) {
        return RecordCodec.of(topic.mapping(), registry).serde().deserializer().deserialize(topic.name(), bytes(event));
    }

    private static byte[] bytes(CloudEvent event) {
        return Objects.requireNonNull(event.getData()).toBytes();
    }
}
