package city.vantage.vision.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A model's tokenizer, read from {@code tokenizer.json}; nothing is fetched. Any number of threads may use it until it
 * is closed.
 */
public final class Tokenizer implements AutoCloseable {
    static {
        // Read when the native library is loaded: no CUDA build of it, and no message to its makers.
        setUnlessSet("RUST_FLAVOR", "cpu");
        setUnlessSet("OPT_OUT_TRACKING", "true");
    }

    private final HuggingFaceTokenizer tokenizer;
    private final List<AddedToken> added;

    private Tokenizer(HuggingFaceTokenizer tokenizer, List<AddedToken> added) {
        this.tokenizer = tokenizer;
        this.added = added;
    }

    /** @throws IllegalArgumentException where the file is no tokenizer */
    public static Tokenizer open(Path tokenizerJson) {
        try {
            var added = AddedToken.read(tokenizerJson);
            var tokenizer = HuggingFaceTokenizer.builder()
                    .optTokenizerPath(tokenizerJson)
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
            return new Tokenizer(tokenizer, added);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "%s can't be read as a tokenizer: %s".formatted(tokenizerJson, e.getMessage()), e);
        }
    }

    /**
     * Token ids of a text. Words such as {@code <image>} that the tokenizer has as tokens of their own become those
     * tokens: text from outside goes through {@link PromptEncoder}, which keeps it from that.
     *
     * @param withBeginAndEnd whether to add the tokens that the tokenizer puts around a text
     */
    public long[] encode(String text, boolean withBeginAndEnd) {
        return tokenizer.encode(text, withBeginAndEnd, false).getIds();
    }

    /** The text of token ids, without special tokens. */
    public String decode(long[] ids) {
        return tokenizer.decode(ids, true);
    }

    /** The text of token ids, special tokens included. */
    public String decodeWhole(long[] ids) {
        return tokenizer.decode(ids, false);
    }

    /** The id of a token that was added to the vocabulary, such as the image's. */
    public OptionalLong idOf(String token) {
        return added.stream()
                .filter(known -> known.content().equals(token))
                .mapToLong(AddedToken::id)
                .findFirst();
    }

    /** The writing of a token that was added to the vocabulary. */
    public Optional<String> addedToken(long id) {
        return added.stream()
                .filter(token -> token.id() == id)
                .map(AddedToken::content)
                .findFirst();
    }

    /** A reader of generated tokens. */
    public TextStream stream() {
        return new TextStream(this);
    }

    List<AddedToken> added() {
        return added;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
