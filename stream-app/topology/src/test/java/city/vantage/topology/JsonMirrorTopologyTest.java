package city.vantage.topology;

import static city.vantage.topology.DrivenTopology.TOPICS;
import static city.vantage.topology.Scenes.seen;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Phase;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.Topic;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonMirrorTopologyTest {
    private final DrivenTopology topology = DrivenTopology.replaying(Scenes.POLICY);

    @BeforeEach
    void describeTwoIncidents() {
        for (var incident : new String[] {"i-1", "i-2"}) {
            topology.observe(seen(incident, "c-1", 0, Phase.ACTION, 120));
            topology.requests().forEach(request -> topology.answer(Prompts.answer(request, "a near miss")));
        }
    }

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void eachDescriptionHasItsLineOfJson() {
        assertThatMirrorIsComplete(TOPICS.descriptions(), 2);
    }

    @Test
    void eachChangeOfAnAlertHasItsLineOfJson() {
        assertThatMirrorIsComplete(TOPICS.alerts(), 1);
    }

    private <V> void assertThatMirrorIsComplete(Topic<V> topic, int count) {
        var records = topology.records(topic.spec());
        var mirror = topology.records(Objects.requireNonNull(topic.json()));
        var avro = RecordCodec.of(topic.mapping(), DrivenTopology.TestRegistry.SHARED)
                .serde()
                .deserializer();

        assertThat(records).hasSize(count);
        assertThat(mirror).hasSameSizeAs(records);
        for (var i = 0; i < count; i++) {
            var record = records.get(i);
            var mirrored = mirror.get(i);
            assertThat(mirrored.key()).isEqualTo(record.key());
            assertThat(mirrored.timestamp()).isEqualTo(record.timestamp());
            assertThat(mirrored.value()).isEqualTo(topic.json(avro.deserialize(topic.name(), record.value())));
            assertThat(headers(record)).containsEntry("content-type", "application/avro");
            assertThat(headers(mirrored))
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_source", "ce_type", "ce_time", "ce_subject", "ce_specversion");
            assertThat(event(mirrored)).isEqualTo(event(record));
        }
    }

    private static Map<String, String> event(TestRecord<?, ?> record) {
        var event = headers(record);
        event.remove("content-type");
        return event;
    }

    private static Map<String, String> headers(TestRecord<?, ?> record) {
        return Arrays.stream(record.headers().toArray())
                .collect(Collectors.toMap(Header::key, header -> new String(header.value(), UTF_8)));
    }
}
