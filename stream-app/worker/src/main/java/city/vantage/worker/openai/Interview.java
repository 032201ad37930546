package city.vantage.worker.openai;

import city.vantage.prompt.Answer;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.TurnText;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All that one request asks: its turns one after the other, its closed questions side by side with them.
 *
 * @param pictures as data URLs
 */
record Interview(OpenAiSettings settings, Completion server, InferenceRequest request, List<String> pictures) {
    private static final Logger LOG = LoggerFactory.getLogger(Interview.class);

    /** Gives the first choice of a completion. */
    interface Completion {
        JsonNode of(byte[] chat) throws InterruptedException, RefusedException;
    }

    /** @throws RefusedException where a turn gets no text; a closed question without probabilities is left out */
    Answer hold() throws InterruptedException, RefusedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                var closed = askable().stream()
                        .map(question -> threads.submit(() -> likelihoods(question)))
                        .toList();
                return new Answer.Given(texts(), awaited(closed));
            } finally {
                // Where a turn failed, nobody needs the rest.
                threads.shutdownNow();
            }
        }
    }

    private List<ClosedQuestion> askable() {
        return request.questions().stream()
                .filter(question ->
                        settings.topLogprobs() > 0 && question.answers().size() <= Letters.MOST_ANSWERS)
                .toList();
    }

    private List<TurnText> texts() throws InterruptedException, RefusedException {
        var chat = new Chat(settings.model(), pictures);
        var texts = new ArrayList<TurnText>();
        for (var turn : request.turns()) {
            var text = Chat.text(server.of(chat.asks(turn.question()).forText(request.limits())));
            chat.answers(text);
            texts.add(new TurnText(turn.party(), text));
        }
        return texts;
    }

    private Optional<Likelihoods> likelihoods(ClosedQuestion question) throws InterruptedException {
        var chat = new Chat(settings.model(), pictures).asks(Letters.wording(question));
        try {
            var choice = server.of(
                    chat.forLetter(settings.topLogprobs(), request.limits().seed()));
            return Letters.likelihoods(question, choice);
        } catch (RefusedException e) {
            LOG.warn(
                    "Closed question left out: {}; requestId={}, attribute={}",
                    e.getMessage(),
                    request.requestId(),
                    question.attribute());
            return Optional.empty();
        }
    }

    private static List<Likelihoods> awaited(List<Future<Optional<Likelihoods>>> closed) throws InterruptedException {
        var likelihoods = new ArrayList<Likelihoods>();
        for (var each : closed) {
            try {
                each.get().ifPresent(likelihoods::add);
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException failure -> throw failure;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
        return likelihoods;
    }
}
