package city.vantage.prompt;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
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
        var asked = new InferenceRequest(
                "",
                selection.incidentId(),
                selection.phase(),
                selection.cameraId(),
                selection.viewKind(),
                chosen.frameSize(),
                chosen.frame() == null ? List.of() : List.of(chosen.frame()),
                chosen.parties().stream().map(this::mark).toList(),
                crop(selection),
                pack.drawing().boxScale(),
                selection.paths(),
                pack.turnsFor(selection.viewKind(), selection.phase()),
                pack.allClosedQuestions(),
                pack.limits(),
                pack.version(),
                model,
                priority,
                answerWithin == null ? null : chosenAt.plus(answerWithin));
        return asked.withId(RequestDigest.of(asked));
    }

    private Mark mark(Detection party) {
        var drawing = pack.drawing();
        return new Mark(
                party.category(),
                party.box(),
                party.category() == Category.PEDESTRIAN ? drawing.pedestrianColour() : drawing.vehicleColour());
    }

    /**
     * The union of the enlarged boxes, as far as they lie in the frame, squared and enlarged, as far as that lies in the
     * frame; null without parties.
     */
    private @Nullable Box crop(ViewSelection selection) {
        var drawing = pack.drawing();
        return selection.chosen().parties().stream()
                .map(party -> party.box()
                        .scaled(drawing.boxScale())
                        .clampedTo(selection.chosen().frameSize()))
                .reduce(Box::union)
                .map(union -> union.squared().scaled(drawing.cropScale()))
                .map(square -> square.clampedTo(selection.chosen().frameSize()))
                .orElse(null);
    }
}
