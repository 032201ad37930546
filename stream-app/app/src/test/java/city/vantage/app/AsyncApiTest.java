package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.testing.GeneratedPage;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class AsyncApiTest {
    private static final String DOCUMENT =
            CommandRun.of("topics", "export", "--format", "ASYNCAPI").out();

    @Test
    void theReferenceIsThatOfTheCatalogue() {
        GeneratedPage.assertCommitted("asyncapi.json", DOCUMENT);
    }

    @Test
    void itIsOfThisVersion() throws IOException {
        assertThat(read().at("/info/version").asText()).isEqualTo(DeployFolder.version());
    }

    @Test
    void everyTopicIsAChannelWithAMessageThatIsThere() throws IOException {
        var document = read();

        assertThat(document.at("/channels").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        Topics.standard().all().stream().map(TopicSpec::name).toList());
        assertThat(document.at("/channels"))
                .allSatisfy(channel -> assertThat(channel.at("/messages"))
                        .isNotEmpty()
                        .allSatisfy(message -> assertThat(
                                        document.at(message.at("/$ref").asText().substring(1)))
                                .isNotEmpty()));
    }

    @Test
    void everyPayloadIsAnAvroSchema() throws IOException {
        assertThat(read().at("/components/messages"))
                .filteredOn(message -> message.has("payload"))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(new Schema.Parser()
                                .parse(message.at("/payload/schema").toString())
                                .getName())
                        .isEqualTo(message.at("/name").asText()));
    }

    @Test
    void inputsAreReceivedAndOutputsSent() throws IOException {
        assertThat(read().at("/operations/receive.camera.observations/action").asText())
                .isEqualTo("receive");
        assertThat(read().at("/operations/send.safety.alerts/action").asText()).isEqualTo("send");
    }

    private static JsonNode read() throws IOException {
        return new ObjectMapper().readTree(DOCUMENT);
    }
}
