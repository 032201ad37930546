package city.vantage.description;

import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.PromptAssembler;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to ask about a view: which parties are meant, where that is open, and then what they do.
 *
 * @param view with the parties that are known to be meant by then
 */
record NextQuestion(ViewSelection view, InferenceRequest request) {
    /** @param known answers of before */
    static NextQuestion of(
            PromptAssembler prompts, ViewSelection view, @Nullable Instant deadline, List<InferenceResult> known) {
        var open = prompts.askForParties(view, deadline);
        if (open.isEmpty()) {
            return new NextQuestion(view, prompts.assembleBy(view, deadline));
        }
        var question = open.get();
        return known.stream()
                .filter(result -> result.requestId().equals(question.requestId()))
                .findFirst()
                .map(result -> prompts.tellParties(view, result.answer()))
                .map(told -> new NextQuestion(told, prompts.assembleBy(told, deadline)))
                .orElse(new NextQuestion(view, question));
    }

    AwaitedDescription awaited() {
        return new AwaitedDescription(view, request.requestId(), request.pack(), request.deadline());
    }
}
