package city.vantage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Path REFERENCE = Path.of("../../docs/reference");

    @Test
    void theTopicReferenceIsThatOfTheCatalogue() throws IOException {
        assertCommitted(
                "topics.md", TopicReference.of(Topics.standard().mirroringJson().all()));
    }

    @Test
    void theRecordReferenceIsThatOfTheSchemas() throws IOException {
        var topics = Topics.standard();
        var schemas = Stream.of(
                        topics.cameras(),
                        topics.observations(),
                        topics.views(),
                        topics.requests(),
                        topics.results(),
                        topics.descriptions(),
                        topics.alerts(),
                        topics.feedback())
                .map(topic -> schemaOf(topic))
                .toList();

        assertCommitted("records.md", RecordReference.of(schemas));
    }

    private static Schema schemaOf(Topic<?> topic) {
        return SpecificData.get().getSchema(topic.mapping().avroClass());
    }

    private static void assertCommitted(String name, String text) throws IOException {
        var file = REFERENCE.resolve(name);
        if (Boolean.getBoolean("vantage.write")) {
            Files.createDirectories(REFERENCE);
            Files.writeString(file, text);
        }

        assertThat(file)
                .as("docs/reference/%s is generated: write it anew with -Dvantage.write=true", name)
                .hasContent(text);
    }
}
