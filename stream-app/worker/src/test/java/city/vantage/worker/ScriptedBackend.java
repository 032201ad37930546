package city.vantage.worker;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.ModelVersion;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** A backend that does what a test says, and remembers the batches that it was given, by request id. */
final class ScriptedBackend implements Backend {
    interface Script {
        List<Answer> play(List<InferenceRequest> batch) throws InterruptedException;
    }

    final List<List<String>> batches = new CopyOnWriteArrayList<>();
    volatile boolean closed;
    private final Script script;

    ScriptedBackend(Script script) {
        this.script = script;
    }

    static ScriptedBackend answering() {
        return new ScriptedBackend(ScriptedBackend::answers);
    }

    static ScriptedBackend slow(Duration each) {
        return new ScriptedBackend(batch -> {
            Thread.sleep(each);
            return answers(batch);
        });
    }

    /** Fails every batch that one of these requests is in. */
    static ScriptedBackend failingOn(String... ids) {
        var bad = Set.of(ids);
        return new ScriptedBackend(batch -> {
            if (batch.stream().anyMatch(request -> bad.contains(request.requestId()))) {
                throw new IllegalStateException("can't do this");
            }
            return answers(batch);
        });
    }

    static List<Answer> answers(List<InferenceRequest> batch) {
        return batch.stream().map(Requests::answer).toList();
    }

    /** Every request that was given to the backend, as often as it was. */
    List<String> requests() {
        return batches.stream().flatMap(List::stream).toList();
    }

    @Override
    public ModelVersion model() {
        return new ModelVersion("scripted", "script", "1");
    }

    @Override
    public List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException {
        batches.add(batch.stream().map(InferenceRequest::requestId).toList());
        return script.play(batch);
    }

    @Override
    public void close() {
        closed = true;
    }
}
