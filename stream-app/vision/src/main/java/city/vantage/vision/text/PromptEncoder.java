package city.vantage.vision.text;

import city.vantage.vision.text.Message.Part;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a conversation as the model was trained to read it, and turns it into token ids and places for pictures.
 *
 * <p>No text of a message can steer: its steering tokens are broken up ({@link TextGuard}), and the special tokens of the
 * result are compared with those of the same conversation without its words. Should a tokenizer's normaliser still make
 * one, the prompt is refused.
 */
public final class PromptEncoder {
    /** Stands for any words. */
    private static final String NEUTRAL = "a";

    private final Tokenizer tokenizer;
    private final ChatTemplate template;
    private final PictureLayout layout;
    private final TextGuard guard;
    private final long imageToken;
    private final Set<Long> special;
    private final @Nullable String begin;

    /**
     * @param begin the token that begins a text, where the model has one: a template that writes it itself gets no
     *     second one
     * @throws IllegalArgumentException where the tokenizer doesn't have the layout's image token
     */
    public PromptEncoder(Tokenizer tokenizer, ChatTemplate template, PictureLayout layout, @Nullable String begin) {
        this.tokenizer = tokenizer;
        this.template = template;
        this.layout = layout;
        this.begin = begin;
        guard = new TextGuard(tokenizer.added());
        imageToken = tokenizer
                .idOf(layout.token())
                .orElseThrow(() -> new IllegalArgumentException("tokenizer has no token " + layout.token()));
        special = tokenizer.added().stream()
                .filter(AddedToken::special)
                .map(AddedToken::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param pictures one for each picture of the messages, in their order
     * @param answerFollows whether to end where the assistant begins to speak
     * @throws IllegalArgumentException where the number of pictures is another, or words steer
     */
    public List<Segment> encode(List<Message> messages, List<PictureGrid> pictures, boolean answerFollows) {
        var asked = messages.stream().mapToLong(Message::pictures).sum();
        if (asked != pictures.size()) {
            throw new IllegalArgumentException(
                    "conversation has %d pictures, %d were given".formatted(asked, pictures.size()));
        }
        var ids = ids(messages.stream().map(m -> withTexts(m, false)).toList(), pictures, answerFollows);
        var neutral = ids(messages.stream().map(m -> withTexts(m, true)).toList(), pictures, answerFollows);
        if (!Arrays.equals(steering(ids), steering(neutral))) {
            throw new IllegalArgumentException("the words of the conversation become special tokens of the model");
        }
        return Segments.of(ids, imageToken, layout.tokensPerTile());
    }

    private long[] ids(List<Message> messages, List<PictureGrid> pictures, boolean answerFollows) {
        var written = withPictures(template.render(messages, answerFollows), pictures);
        return tokenizer.encode(written, begin == null || !written.startsWith(begin));
    }

    private String withPictures(String rendered, List<PictureGrid> pictures) {
        var text = new StringBuilder();
        var from = 0;
        for (var picture : pictures) {
            var at = rendered.indexOf(layout.token(), from);
            if (at < 0) {
                throw new IllegalArgumentException("chat template leaves out a picture");
            }
            text.append(rendered, from, at).append(layout.write(picture));
            from = at + layout.token().length();
        }
        if (rendered.indexOf(layout.token(), from) >= 0) {
            throw new IllegalArgumentException("chat template has more pictures than the conversation");
        }
        return text.append(rendered, from, rendered.length()).toString();
    }

    private Message withTexts(Message message, boolean neutral) {
        return new Message(
                message.role(),
                message.parts().stream()
                        .map(part -> part instanceof Part.Text text ? harmless(text, neutral) : part)
                        .toList());
    }

    private Part harmless(Part.Text text, boolean neutral) {
        if (neutral) {
            return text.text().isBlank() ? text : new Part.Text(NEUTRAL);
        }
        return new Part.Text(guard.harmless(text.text()));
    }

    private long[] steering(long[] ids) {
        return Arrays.stream(ids).filter(special::contains).toArray();
    }
}
