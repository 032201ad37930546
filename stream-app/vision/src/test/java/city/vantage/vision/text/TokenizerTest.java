package city.vantage.vision.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.vantage.vision.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    @ParameterizedTest
    @ValueSource(strings = {"byte-level", "llama"})
    void givesTheIdsAndTextsOfTheReference(String name) {
        try (var tokenizer = Tokenizer.open(Golden.path(name + "/tokenizer.json"))) {
            for (var golden : Golden.json(name + "/tokens.json")) {
                var text = golden.get("text").asText();
                var ids = longs(golden.get("ids"));

                assertThat(tokenizer.encode(text, false)).as(text).isEqualTo(ids);
                assertThat(tokenizer.encode(text, true)).as(text).isEqualTo(longs(golden.get("with")));
                assertThat(tokenizer.decode(ids))
                        .isEqualTo(golden.get("decoded").asText());
                assertThat(tokenizer.decodeWhole(ids))
                        .isEqualTo(golden.get("whole").asText());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"byte-level", "llama"})
    void piecesOfAStreamAddUpToTheWholeTextAndHoldWholeCharacters(String name) {
        try (var tokenizer = Tokenizer.open(Golden.path(name + "/tokenizer.json"))) {
            for (var golden : Golden.json(name + "/tokens.json")) {
                var stream = tokenizer.stream();
                var text = new StringBuilder();
                for (var id : longs(golden.get("ids"))) {
                    var piece = stream.next(id);
                    assertThat(piece).doesNotContain("\uFFFD");
                    text.append(piece);
                }
                text.append(stream.end());

                assertThat(text.toString()).isEqualTo(golden.get("decoded").asText());
            }
        }
    }

    @Test
    void aStreamEndsWithWhatIsLeftOfACutCharacter() {
        try (var tokenizer = Tokenizer.open(Golden.path("byte-level/tokenizer.json"))) {
            var ids = tokenizer.encode("🚗", false);
            var stream = tokenizer.stream();

            assertThat(stream.next(ids[0])).isEmpty();
            assertThat(stream.end()).isEqualTo("\uFFFD");
        }
    }

    @Test
    void refusesAFileThatIsNoTokenizer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tokenizer.open(Golden.path("decode.json")))
                .withMessageContaining("decode.json can't be read as a tokenizer");
    }

    private static long[] longs(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }
}
