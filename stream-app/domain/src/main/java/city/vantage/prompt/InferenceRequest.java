package city.vantage.prompt;

import city.vantage.incident.Box;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.ViewKind;
import city.vantage.view.PartyPath;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a worker is asked: pictures, what to draw on them, and questions.
 *
 * @param requestId digest of everything here but priority and deadline, so that the same question has the same id
 * @param frames the chosen one; empty where there is no picture, and only the geometry speaks
 * @param marks boxes to draw, in pixels of the frame
 * @param crop part of the frame for the local picture, or null for the whole frame
 * @param closeUp part of the frame for a picture before the local one, or null for none
 * @param localBoxScale how much boxes are enlarged in the local picture, at least 1
 * @param paths how the parties moved, for backends that read geometry
 * @param model the model that is meant to answer
 * @param deadline wall-clock time after which nobody needs the answer, or null
 * @param sequence several frames of the phase in time order, for models that look at several in place of the chosen one; empty
 *     for the others
 */
public record InferenceRequest(
        String requestId,
        String incidentId,
        Phase phase,
        String cameraId,
        ViewKind viewKind,
        FrameSize frameSize,
        List<FrameReference> frames,
        List<Mark> marks,
        @Nullable Box crop,
        @Nullable Box closeUp,
        double localBoxScale,
        List<PartyPath> paths,
        List<Turn> turns,
        List<ClosedQuestion> questions,
        GenerationLimits limits,
        PackVersion pack,
        String model,
        Priority priority,
        @Nullable Instant deadline,
        List<ShownFrame> sequence) {
    /** What a request says that doesn't say it: CityLLaVA's value. */
    public static final double STANDARD_LOCAL_BOX_SCALE = 1.2;

    public InferenceRequest {
        if (!(localBoxScale >= 1) || Double.isInfinite(localBoxScale)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD, "boxes of the local picture are scaled by " + localBoxScale);
        }
        if (sequence.size() > DrawingRules.MOST_FRAMES) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    "sequence of %d frames, 0..%d are allowed".formatted(sequence.size(), DrawingRules.MOST_FRAMES));
        }
        frames = List.copyOf(frames);
        marks = List.copyOf(marks);
        paths = List.copyOf(paths);
        turns = List.copyOf(turns);
        questions = List.copyOf(questions);
        sequence = List.copyOf(sequence);
    }

    /** Of one frame or none. */
    public InferenceRequest(
            String requestId,
            String incidentId,
            Phase phase,
            String cameraId,
            ViewKind viewKind,
            FrameSize frameSize,
            List<FrameReference> frames,
            List<Mark> marks,
            @Nullable Box crop,
            @Nullable Box closeUp,
            double localBoxScale,
            List<PartyPath> paths,
            List<Turn> turns,
            List<ClosedQuestion> questions,
            GenerationLimits limits,
            PackVersion pack,
            String model,
            Priority priority,
            @Nullable Instant deadline) {
        this(
                requestId,
                incidentId,
                phase,
                cameraId,
                viewKind,
                frameSize,
                frames,
                marks,
                crop,
                closeUp,
                localBoxScale,
                paths,
                turns,
                questions,
                limits,
                pack,
                model,
                priority,
                deadline,
                List.of());
    }

    /** The same question under its id. */
    InferenceRequest withId(String id) {
        return with(id, turns, questions, sequence);
    }

    /** Other questions about the same, under the same id, and no closed ones. */
    public InferenceRequest asking(List<Turn> others) {
        return with(requestId, others, List.of(), sequence);
    }

    /** The same questions about these frames of the phase, under the same id. */
    public InferenceRequest showing(List<ShownFrame> several) {
        return with(requestId, turns, questions, several);
    }

    private InferenceRequest with(String id, List<Turn> asked, List<ClosedQuestion> closed, List<ShownFrame> shown) {
        return new InferenceRequest(
                id,
                incidentId,
                phase,
                cameraId,
                viewKind,
                frameSize,
                frames,
                marks,
                crop,
                closeUp,
                localBoxScale,
                paths,
                asked,
                closed,
                limits,
                pack,
                model,
                priority,
                deadline,
                shown);
    }
}
