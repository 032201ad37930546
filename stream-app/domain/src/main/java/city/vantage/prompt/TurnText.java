package city.vantage.prompt;

import city.vantage.incident.Category;
import java.util.regex.Pattern;

/** The text that answers a turn. */
public record TurnText(Category party, String text) {
    /** Line ends and terminal sequences, and what turns the direction of writing: a model's text comes from outside. */
    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+");

    /** The text in one line that does nothing to a terminal or a page but stand there. */
    TurnText plain() {
        return new TurnText(party, COMMANDS.matcher(text).replaceAll(" ").strip());
    }
}
