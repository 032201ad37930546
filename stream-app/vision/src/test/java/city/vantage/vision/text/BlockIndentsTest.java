package city.vantage.vision.text;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.vision.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Blanks around blocks are those that Jinja leaves. */
class BlockIndentsTest {
    static final List<JsonNode> CASES = StreamSupport.stream(
                    Golden.json("template-whitespace.json").spliterator(), false)
            .toList();

    @ParameterizedTest
    @FieldSource("CASES")
    void rendersAsJinjaDoes(JsonNode golden) {
        var source = BlockIndents.removed(golden.get("template").asText());
        var withoutLast = source.endsWith("\n") ? source.substring(0, source.length() - 1) : source;

        var rendered = TemplateLanguage.create().renderForResult(withoutLast, Map.of("x", "X"));

        assertThat(rendered.getErrors()).isEmpty();
        assertThat(rendered.getOutput()).isEqualTo(golden.get("rendered").asText());
    }

    @Test
    void aTagThatEndsNowhereStaysForTheRendererToRefuse() {
        assertThat(BlockIndents.removed("a\n  {% if x")).isEqualTo("a\n  {% if x");
    }
}
