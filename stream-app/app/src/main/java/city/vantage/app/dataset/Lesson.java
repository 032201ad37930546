package city.vantage.app.dataset;

import java.util.List;

/**
 * What a model is to learn of a picture: one entry of a set.
 *
 * @param kind full, short or closed
 * @param about what a short or closed lesson is about, such as an attribute; empty for a full one
 */
record Lesson(String kind, String about, List<Turn> turns) {
    /** A question and its answer. */
    record Turn(String question, String answer) {}

    Lesson {
        turns = List.copyOf(turns);
    }
}
