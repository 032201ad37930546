package city.vantage.vision.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One message of a conversation. */
public record Message(Role role, List<Part> parts) {
    public Message {
        parts = List.copyOf(parts);
    }

    public enum Role {
        SYSTEM,
        USER,
        ASSISTANT;

        /** The word that templates know. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public sealed interface Part {
        record Text(String text) implements Part {}

        record Image() implements Part {}
    }

    public static Message system(String text) {
        return new Message(Role.SYSTEM, List.of(new Part.Text(text)));
    }

    public static Message assistant(String text) {
        return new Message(Role.ASSISTANT, List.of(new Part.Text(text)));
    }

    /** A question, after as many pictures. */
    public static Message user(int pictures, String text) {
        var parts = new ArrayList<Part>();
        for (var i = 0; i < pictures; i++) {
            parts.add(new Part.Image());
        }
        parts.add(new Part.Text(text));
        return new Message(Role.USER, parts);
    }

    long pictures() {
        return parts.stream().filter(part -> part instanceof Part.Image).count();
    }
}
