package city.vantage.bench.pipeline;

import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.TurnText;
import city.vantage.worker.Backend;
import java.time.Duration;
import java.util.List;

/**
 * Answers every question, after a fixed time for each batch, with the same words: what is measured around it is Vantage
 * and the queue, and no model.
 */
record TimedBackend(Duration perBatch) implements Backend {
    static final TimedBackend INSTANT = new TimedBackend(Duration.ZERO);

    private static final String TEXT = "The pedestrian crosses the road in front of the vehicle, which slows down.";

    static Answer answer(InferenceRequest request) {
        return new Answer.Given(
                request.turns().stream()
                        .map(turn -> new TurnText(turn.party(), TEXT))
                        .toList(),
                request.questions().stream().map(TimedBackend::likelihoods).toList());
    }

    private static Likelihoods likelihoods(ClosedQuestion question) {
        var share = 1.0 / question.answers().size();
        return new Likelihoods(
                question.attribute(),
                question.answers().stream()
                        .map(answer -> new AnswerProbability(answer, share))
                        .toList());
    }

    @Override
    public ModelVersion model() {
        return new ModelVersion("bench", "fixed time", "1");
    }

    @Override
    public List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException {
        if (perBatch.isPositive()) {
            Thread.sleep(perBatch);
        }
        return batch.stream().map(TimedBackend::answer).toList();
    }

    @Override
    public void close() {}
}
