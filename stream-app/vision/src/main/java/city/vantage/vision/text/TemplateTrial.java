package city.vantage.vision.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders conversations whose parts must all come out, each once and in order. */
final class TemplateTrial {
    private TemplateTrial() {}

    /** What is wrong with the template, or null. */
    static @Nullable String problem(ChatTemplate template, String imageToken) {
        var opening = Message.system("Trial opening.");
        var rest = List.of(
                Message.user(1, "Trial question?"),
                Message.assistant("Trial answer."),
                Message.user(0, "Trial second question?"));
        var parts = List.of(imageToken, "Trial question?", "Trial answer.", "Trial second question?");
        try {
            var rendered = template.render(rest, true);
            var lost = lost(rendered, parts);
            if (lost != null) {
                return lost;
            }
            if (rendered.equals(template.render(rest, false))) {
                return "add_generation_prompt changes nothing";
            }
            var whole = new ArrayList<Message>(rest);
            whole.addFirst(opening);
            var expected = new ArrayList<String>(parts);
            expected.addFirst("Trial opening.");
            return lost(template.render(whole, true), expected);
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static @Nullable String lost(String rendered, List<String> parts) {
        var from = 0;
        for (var part : parts) {
            var at = rendered.indexOf(part, from);
            if (at < 0) {
                return "it loses '%s' of a trial conversation, or moves it".formatted(part);
            }
            from = at + part.length();
            if (rendered.indexOf(part, from) >= 0) {
                return "it repeats '%s' of a trial conversation".formatted(part);
            }
        }
        return null;
    }
}
