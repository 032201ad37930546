package city.vantage.prompt;

import city.vantage.view.ViewSelection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the request for a chosen view. A pure function: the same selection gives the same request.
 *
 * @param model name of the model that is to answer; it is part of the request's id
 * @param answerWithin time from the choice of the view until the deadline, or null for no deadline
 */
public record PromptAssembler(
        PromptPack pack,
        String model,
        Priority priority,
        @Nullable Duration answerWithin) {

    /** @param chosenAt when the view was chosen, in stream time */
    public InferenceRequest assemble(ViewSelection selection, Instant chosenAt) {
        var chosen = selection.chosen();
        var marks = marks(selection);
        var asked = new InferenceRequest(
                "",
                selection.incidentId(),
                selection.phase(),
                selection.cameraId(),
                selection.viewKind(),
                chosen.frameSize(),
                chosen.frame() == null ? List.of() : List.of(chosen.frame()),
                marks,
                pack.drawing().crop(marks, chosen.frameSize()),
                pack.drawing().closeUp(marks, chosen.frameSize()),
                pack.drawing().boxScale(),
                selection.paths(),
                pack.turnsFor(selection.viewKind(), selection.phase()),
                pack.closedQuestionsFor(selection),
                pack.limits(),
                pack.version(),
                model,
                priority,
                answerWithin == null ? null : chosenAt.plus(answerWithin));
        return asked.withId(RequestDigest.of(asked));
    }

    private List<Mark> marks(ViewSelection selection) {
        return selection.chosen().parties().stream()
                .map(party -> pack.drawing().mark(party.category(), party.box()))
                .toList();
    }
}
