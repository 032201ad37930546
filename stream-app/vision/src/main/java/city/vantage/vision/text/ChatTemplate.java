package city.vantage.vision.text;

import city.vantage.vision.text.Message.Part;
import com.hubspot.jinjava.Jinjava;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A model's chat template. It is tried once when it is loaded: one that this renderer can't render, or that loses a part
 * of a conversation, is refused then and not guessed at.
 */
public final class ChatTemplate {
    private final Jinjava jinjava = TemplateLanguage.create();
    private final String source;
    private final Tokens tokens;
    private ContentForm form = ContentForm.PARTS;

    /** What a template may need of the tokenizer: what its texts begin and end with, and how a picture is written. */
    public record Tokens(@Nullable String begin, @Nullable String end, String image) {}

    /** How a message's content is given: as a list of parts or, where a template knows no parts, as one text. */
    private enum ContentForm {
        PARTS,
        TEXT
    }

    private ChatTemplate(String source, Tokens tokens) {
        // As Jinja does; the renderer would take the newline from what is rendered.
        var stripped = BlockIndents.removed(source);
        this.source = stripped.endsWith("\n") ? stripped.substring(0, stripped.length() - 1) : stripped;
        this.tokens = tokens;
    }

    /** @throws IllegalArgumentException where the template can't be rendered, with the reason */
    public static ChatTemplate of(String source, Tokens tokens) {
        var template = new ChatTemplate(source, tokens);
        var problem = TemplateTrial.problem(template, tokens.image());
        if (problem != null) {
            template.form = ContentForm.TEXT;
            if (TemplateTrial.problem(template, tokens.image()) != null) {
                throw new IllegalArgumentException("chat template can't be rendered: " + problem);
            }
        }
        return template;
    }

    /**
     * The conversation as the model reads it, with the image token where a picture goes.
     *
     * @param answerFollows whether to end where the assistant begins to speak
     * @throws IllegalArgumentException where the template refuses the conversation
     */
    public String render(List<Message> messages, boolean answerFollows) {
        var values = new HashMap<String, Object>();
        values.put("messages", messages.stream().map(this::value).toList());
        values.put("add_generation_prompt", answerFollows);
        putUnlessNull(values, "bos_token", tokens.begin());
        putUnlessNull(values, "eos_token", tokens.end());
        var result = jinjava.renderForResult(source, values);
        if (!result.getErrors().isEmpty()) {
            var error = result.getErrors().getFirst();
            throw new IllegalArgumentException(
                    "chat template, line %d: %s".formatted(error.getLineno(), error.getMessage()));
        }
        return result.getOutput();
    }

    private static void putUnlessNull(Map<String, Object> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private Map<String, Object> value(Message message) {
        return Map.of(
                "role",
                message.role().word(),
                "content",
                form == ContentForm.TEXT
                        ? text(message)
                        : message.parts().stream().map(ChatTemplate::value).toList());
    }

    private static Map<String, Object> value(Part part) {
        return switch (part) {
            case Part.Text text -> Map.of("type", "text", "text", text.text());
            case Part.Image image -> Map.of("type", "image");
        };
    }

    private String text(Message message) {
        return message.parts().stream()
                .map(part -> part instanceof Part.Text text ? text.text() : tokens.image())
                .collect(Collectors.joining("\n"));
    }
}
