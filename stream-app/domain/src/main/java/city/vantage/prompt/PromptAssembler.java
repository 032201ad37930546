package city.vantage.prompt;

import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.view.PartyPath;
import city.vantage.view.PhaseFrame;
import city.vantage.view.ViewSelection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the requests for a chosen view. A pure function: the same selection gives the same requests.
 *
 * @param model name of the model that is to answer; it is part of the request's id
 * @param answerWithin time from the choice of the view until the deadline, or null for no deadline
 * @param parties how a language model is told which ones are meant; none where geometry alone says so
 */
public record PromptAssembler(
        PromptPack pack,
        String model,
        Priority priority,
        @Nullable Duration answerWithin,
        List<PartyQuery> parties) {
    public PromptAssembler {
        parties = List.copyOf(parties);
    }

    /** One that leaves it to geometry which parties are meant. */
    public PromptAssembler(PromptPack pack, String model, Priority priority, @Nullable Duration answerWithin) {
        this(pack, model, priority, answerWithin, List.of());
    }

    /** When nobody needs the answer any more about a view that was chosen at a time, in stream time. */
    public @Nullable Instant deadline(Instant chosenAt) {
        return answerWithin == null ? null : chosenAt.plus(answerWithin);
    }

    /**
     * What is asked about the parties of a view.
     *
     * @param chosenAt when the view was chosen, in stream time
     */
    public InferenceRequest assemble(ViewSelection selection, Instant chosenAt) {
        return assembleBy(selection, deadline(chosenAt));
    }

    /** The same with a deadline. */
    public InferenceRequest assembleBy(ViewSelection selection, @Nullable Instant deadline) {
        var frame = selection.chosen().frame();
        return request(
                selection,
                frame == null ? List.of() : List.of(frame),
                marks(selection.chosen().parties()),
                sequence(selection),
                selection.paths(),
                pack.turnsFor(selection.viewKind(), selection.phase()),
                pack.closedQuestionsFor(selection),
                deadline);
    }

    /** What is asked before, where it isn't clear which parties are meant: a question without a picture, about boxes. */
    public Optional<InferenceRequest> askForParties(ViewSelection selection, @Nullable Instant deadline) {
        var questions =
                selection.partiesAreOpen() ? PartyList.of(selection.chosen()).questions(parties) : List.<Turn>of();
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        request(selection, List.of(), List.of(), List.of(), List.of(), questions, List.of(), deadline));
    }

    /** The view with the parties that the answer names. */
    public ViewSelection tellParties(ViewSelection selection, Answer answer) {
        return PartyList.of(selection.chosen()).told(selection, answer);
    }

    private InferenceRequest request(
            ViewSelection selection,
            List<FrameReference> frames,
            List<Mark> marks,
            List<ShownFrame> sequence,
            List<PartyPath> paths,
            List<Turn> turns,
            List<ClosedQuestion> questions,
            @Nullable Instant deadline) {
        var size = selection.chosen().frameSize();
        var asked = new InferenceRequest(
                "",
                selection.incidentId(),
                selection.phase(),
                selection.cameraId(),
                selection.viewKind(),
                size,
                frames,
                marks,
                pack.drawing().crop(marks, size),
                pack.drawing().closeUp(marks, size),
                pack.drawing().boxScale(),
                paths,
                turns,
                questions,
                pack.limits(),
                pack.version(),
                model,
                priority,
                deadline,
                sequence);
        return asked.withId(RequestDigest.of(asked));
    }

    /** As many frames of the phase as the pack's model looks at, each drawn on as the chosen one is. */
    private List<ShownFrame> sequence(ViewSelection selection) {
        var size = selection.chosen().frameSize();
        return selection.sequence(pack.drawing().frames()).stream()
                .map(frame -> shown(frame, size))
                .toList();
    }

    private ShownFrame shown(PhaseFrame frame, FrameSize size) {
        var marks = marks(frame.parties());
        return new ShownFrame(
                frame.frame(),
                marks,
                pack.drawing().crop(marks, size),
                pack.drawing().closeUp(marks, size));
    }

    private List<Mark> marks(List<Detection> parties) {
        return parties.stream()
                .map(party -> pack.drawing().mark(party.category(), party.box()))
                .toList();
    }
}
