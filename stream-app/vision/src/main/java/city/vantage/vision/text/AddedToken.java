package city.vantage.vision.text;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A token that the tokenizer finds in a text before it looks at words.
 *
 * @param special whether the token steers the model and is left out of decoded text
 */
record AddedToken(long id, String content, boolean special) {

    static List<AddedToken> read(Path tokenizerJson) throws IOException {
        var tokens = new ArrayList<AddedToken>();
        for (var token : new ObjectMapper().readTree(tokenizerJson.toFile()).path("added_tokens")) {
            tokens.add(new AddedToken(
                    token.path("id").asLong(),
                    token.path("content").asText(),
                    token.path("special").asBoolean()));
        }
        return List.copyOf(tokens);
    }

    /**
     * Whether the token must not come out of somebody's text. Plain words that were added to a vocabulary may.
     */
    boolean steers() {
        return special
                || content.codePoints().anyMatch(c -> !Character.isLetterOrDigit(c) && !Character.isWhitespace(c));
    }
}
