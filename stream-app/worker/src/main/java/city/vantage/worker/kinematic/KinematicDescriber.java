package city.vantage.worker.kinematic;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.TurnText;
import java.util.Optional;

/**
 * Answers a request from the geometry and the motion of its boxes, without a model and without a picture: a text for
 * every turn, and likelihoods for those closed questions that boxes can judge. A pure function of the request.
 */
public final class KinematicDescriber {
    /** Changes with every change of what it says: results name it as the digest of this backend, which has no weights. */
    public static final String VERSION = "1";

    private KinematicDescriber() {}

    public static Answer.Given describe(InferenceRequest request) {
        var seen = Measured.from(request);
        var caption = new Caption(seen);
        var answers = new ClosedAnswers(seen);
        return new Answer.Given(
                request.turns().stream()
                        .map(turn -> new TurnText(turn.party(), caption.of(turn.party())))
                        .toList(),
                request.questions().stream()
                        .map(answers::to)
                        .flatMap(Optional::stream)
                        .toList());
    }
}
