package city.vantage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.event.AvroJson;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.stream.LongStream;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class AvroJsonTest {
    private static final long SEEDS = 200;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Topics TOPICS = Topics.standard();

    /** Avro prints records with plain unions too, for logs. */
    @Test
    void saysWhatAvroPrints() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var random = new RandomRecords(seed);
            assertThatJsonIsWhatAvroPrints(TOPICS.descriptions().mapping().toAvro(random.description()));
            assertThatJsonIsWhatAvroPrints(TOPICS.alerts().mapping().toAvro(random.alert()));
        });
    }

    @Test
    void timesAreIsoAndUnionsPlain() {
        var alert = new RandomRecords(1).alert();

        var json = read(TOPICS.alerts().json(alert));

        assertThat(json.path("changedAt").isTextual()).isTrue();
        assertThat(Instant.parse(json.path("changedAt").textValue())).isEqualTo(alert.changedAt());
        assertThat(json.path("state").textValue()).isEqualTo(alert.state().name());
        assertThat(json.path("reason").isTextual() || json.path("reason").isNull())
                .isTrue();
        assertThat(json.path("reason").textValue()).isEqualTo(alert.reason());
    }

    @Test
    void aNumberThatIsNotFiniteIsNull() {
        var place = new city.vantage.schemas.Place(Double.NaN, Double.NEGATIVE_INFINITY, "x");

        assertThat(new String(AvroJson.of(place), UTF_8))
                .isEqualTo("{\"latitude\":null,\"longitude\":null,\"name\":\"x\"}");
    }

    private static void assertThatJsonIsWhatAvroPrints(SpecificRecord record) {
        var printed = SpecificData.getForClass(record.getClass()).toString(record);

        assertThat(read(AvroJson.of(record))).isEqualTo(read(printed.getBytes(UTF_8)));
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(new String(json, UTF_8));
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON", e);
        }
    }
}
