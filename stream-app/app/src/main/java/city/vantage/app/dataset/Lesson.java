package city.vantage.app.dataset;

import java.util.List;

/**
 * What a model is to learn of a picture: one entry of a set.
 *
 * @param kind full, short, closed, conversation, detail or reasoning
 * @param about what a short or closed lesson is about, such as an attribute; else empty
 */
public record Lesson(String kind, String about, List<Turn> turns) {
    public static final List<String> KINDS = List.of("full", "short", "closed", "conversation", "detail", "reasoning");

    /** A question and its answer. */
    public record Turn(String question, String answer) {}

    public Lesson {
        turns = List.copyOf(turns);
    }
}
