package city.vantage.app.replay;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.ModelVersion;
import city.vantage.worker.Backend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A backend that asks another one only what nobody has answered before. */
final class KnownAnswers implements Backend {
    private final Backend backend;
    private final AnswerIndex index;
    private final AnswerLog log;
    private final ReuseCount count;

    /** @param index that only has answers of the backend's model */
    KnownAnswers(Backend backend, AnswerIndex index, AnswerLog log, ReuseCount count) {
        this.backend = backend;
        this.index = index;
        this.log = log;
        this.count = count;
    }

    @Override
    public ModelVersion model() {
        return backend.model();
    }

    @Override
    public List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException {
        var known = batch.stream().map(this::known).toList();
        var unknown = new ArrayList<InferenceRequest>();
        for (var i = 0; i < batch.size(); i++) {
            if (known.get(i).isEmpty()) {
                unknown.add(batch.get(i));
            }
        }
        var given = (unknown.isEmpty() ? List.<Answer>of() : backend.infer(unknown)).iterator();
        count.add(batch.size() - unknown.size(), unknown.size());
        return known.stream().map(answer -> answer.orElseGet(given::next)).toList();
    }

    private Optional<Answer> known(InferenceRequest request) {
        return index.find(request.requestId())
                .flatMap(log::read)
                .filter(result -> result.requestId().equals(request.requestId()))
                .map(InferenceResult::answer);
    }

    @Override
    public void close() {
        try (log) {
            backend.close();
        }
    }
}
