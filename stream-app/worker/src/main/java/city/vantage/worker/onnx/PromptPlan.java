package city.vantage.worker.onnx;

import city.vantage.vision.engine.Choice;
import city.vantage.vision.text.Segment;
import java.util.List;

/**
 * What a request asks, in token ids.
 *
 * @param prefix the pictures and all words that every question shares
 * @param turns what follows the prefix, and then what follows each answer
 */
record PromptPlan(List<Segment> prefix, List<long[]> turns, List<Choice> choices) {
    PromptPlan {
        prefix = List.copyOf(prefix);
        turns = List.copyOf(turns);
        choices = List.copyOf(choices);
    }
}
