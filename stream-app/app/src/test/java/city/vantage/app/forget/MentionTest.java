package city.vantage.app.forget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MentionTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 63, 64, 65, 127, 128})
    void aNameIsFoundInAvroWhateverItsLength(int length) throws IOException {
        var name = "x".repeat(length);
        var mention = new Mention(Set.of(name, "another"));

        assertThat(mention.isIn(record(null, avro("before", name, "after")))).isTrue();
        assertThat(mention.isIn(record(null, avro("before", name + "y", "after"))))
                .as("a longer name")
                .isFalse();
        assertThat(mention.isIn(record(null, avro("before", "y".repeat(length), "after"))))
                .isFalse();
    }

    @Test
    void aNameIsFoundBetweenQuotesInJson() {
        var mention = new Mention(Set.of("incident-1"));

        assertThat(mention.isIn(record(null, utf8("{\"incidentId\":\"incident-1\"}"))))
                .isTrue();
        assertThat(mention.isIn(record(null, utf8("{\"incidentId\":\"incident-12\"}"))))
                .isFalse();
        assertThat(mention.isIn(record(null, utf8("{\"caption\":\"as in incident-1\"}"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident-1", "incident-1/ACTION", "0000018f/incident-1", "site/rule/incident-1"})
    void aNameIsFoundAsAPartOfAKey(String key) {
        assertThat(new Mention(Set.of("incident-1")).isIn(record(key, null))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incident-12", "incident-12/ACTION", "my-incident-1", "incident-", ""})
    void aLongerOrShorterNameIsAnother(String key) {
        assertThat(new Mention(Set.of("incident-1")).isIn(record(key, null))).isFalse();
    }

    @Test
    void aNameIsFoundInHeaders() {
        var record = record("another", utf8("nothing"));
        record.headers().add("ce_id", utf8("description/incident-1/ACTION/2"));

        assertThat(new Mention(Set.of("incident-1")).isIn(record)).isTrue();
        assertThat(new Mention(Set.of("incident-2")).isIn(record)).isFalse();
    }

    private static ConsumerRecord<byte[], byte[]> record(@Nullable String key, byte @Nullable [] value) {
        return new ConsumerRecord<>("topic", 0, 0, key == null ? null : utf8(key), value);
    }

    private static byte[] avro(String... strings) throws IOException {
        var out = new ByteArrayOutputStream();
        var encoder = EncoderFactory.get().binaryEncoder(out, null);
        for (var string : strings) {
            encoder.writeString(string);
        }
        encoder.flush();
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
