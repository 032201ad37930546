package city.vantage.vision.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.vantage.vision.Golden;
import city.vantage.vision.text.Message.Part;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTemplateTest {
    private static final ChatTemplate.Tokens TOKENS =
            new ChatTemplate.Tokens("<|begin_of_text|>", "<|end|>", "<image>");

    static final List<JsonNode> CASES = StreamSupport.stream(
                    Golden.json("templates.json").spliterator(), false)
            .toList();

    @ParameterizedTest
    @FieldSource("CASES")
    void rendersAsTransformersDoes(JsonNode golden) {
        var template = ChatTemplate.of(golden.get("template").asText(), TOKENS);

        var rendered = template.render(
                conversation(golden.get("conversation")),
                golden.get("add_generation_prompt").asBoolean());

        assertThat(rendered).isEqualTo(golden.get("rendered").asText());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no parts at all",
                "{% for message in messages %}{{ message.role }}{% endfor %}",
                "{% for message in messages %}{{ message.content | no_such_filter }}{% endfor %}",
                "{{ no_such_function(messages) }}",
                "{{ strftime_now('%d') }}{% for m in messages %}{{ m.content }}{% endfor %}{{ add_generation_prompt }}",
                "{{ raise_exception('not for you') }}",
                "{% for message in messages %}",
                "{% for m in messages %}{{ m.content.no_such_method() }}{% endfor %}",
                "{% for m in messages %}{{ m.content }}{{ m.content }}{% endfor %}{{ add_generation_prompt }}",
                "{% for m in messages %}{{ m.content }}{% endfor %}",
            })
    void refusesWhatItCannotRender(String source) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChatTemplate.of(source, TOKENS))
                .withMessageStartingWith("chat template can't be rendered: ");
    }

    @Test
    void aTemplateWithoutPartsGetsOneText() {
        var template = ChatTemplate.of(
                "{% for m in messages %}[{{ m.role }}]{{ m.content | trim }}{% endfor %}"
                        + "{% if add_generation_prompt %}[assistant]{% endif %}",
                TOKENS);

        assertThat(template.render(List.of(Message.user(1, "Who?")), true)).isEqualTo("[user]<image>\nWho?[assistant]");
    }

    private static List<Message> conversation(JsonNode messages) {
        var conversation = new ArrayList<Message>();
        for (var message : messages) {
            var parts = new ArrayList<Part>();
            for (var part : message.get("content")) {
                parts.add(
                        part.get("type").asText().equals("image")
                                ? new Part.Image()
                                : new Part.Text(part.get("text").asText()));
            }
            conversation.add(new Message(
                    Message.Role.valueOf(message.get("role").asText().toUpperCase(Locale.ROOT)), parts));
        }
        return conversation;
    }
}
