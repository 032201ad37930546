package city.vantage.worker.onnx;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.Priority;
import city.vantage.vision.engine.EngineException;
import city.vantage.vision.engine.VisionAnswer;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.schedule.Lane;
import city.vantage.worker.Backend;
import city.vantage.worker.BackendUnavailableException;
import city.vantage.worker.SideBySide;
import city.vantage.worker.picture.NoPictureException;
import city.vantage.worker.picture.RequestPictures;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Answers with a model in this process. The requests of a batch are prepared side by side and are all in the engine at one
 * time, which decodes them together. A request without a picture fails: a model that sees nothing would make something up.
 */
public final class OnnxBackend implements Backend {
    private final OnnxModel model;
    private final RequestPictures pictures;
    private final InstantSource clock = InstantSource.system();
    private final SideBySide sideBySide = new SideBySide(this::answer, clock);

    /**
     * Loads the model.
     *
     * @param pictures closed with the backend
     * @throws city.vantage.vision.model.ModelException with everything that is wrong with its folder
     * @throws EngineException where it can't be run
     */
    public OnnxBackend(OnnxSettings settings, RequestPictures pictures) {
        this.pictures = pictures;
        model = new OnnxModel(settings);
    }

    @Override
    public ModelVersion model() {
        return model.version();
    }

    @Override
    public List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException {
        return sideBySide.answer(batch);
    }

    @Override
    public void measure(MeterRegistry meters) {
        model.measure(meters);
    }

    private Answer answer(InferenceRequest request) throws InterruptedException {
        try {
            var shown = model.shown(request);
            var asked = pictures.of(shown, made -> model.asked(shown, made));
            return given(request, asked);
        } catch (NoPictureException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Answer.Failed("the model can't be asked this: " + e.getMessage());
        } catch (EngineException e) {
            return outcome(e);
        }
    }

    /** A failure of the runtime may pass, such as a card that is out of memory: the request is tried once more. */
    private Answer given(InferenceRequest request, VisionRequest asked) throws InterruptedException {
        try {
            return model.answer(request, run(request, asked));
        } catch (EngineException e) {
            if (e.reason() != EngineException.Reason.RUNTIME) {
                throw e;
            }
            return model.answer(request, run(request, asked));
        }
    }

    private VisionAnswer run(InferenceRequest request, VisionRequest asked) throws InterruptedException {
        var lane = request.priority() == Priority.LIVE ? Lane.LIVE : Lane.BACKFILL;
        var answer = model.engine().submit(asked, lane, left(request));
        try {
            return answer.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof EngineException known ? known : new IllegalStateException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private @Nullable Duration left(InferenceRequest request) {
        return request.deadline() == null ? null : Duration.between(clock.instant(), request.deadline());
    }

    private static Answer outcome(EngineException failure) {
        return switch (failure.reason()) {
            case TOO_LATE -> new Answer.Expired();
            case BUSY, CLOSED -> throw new BackendUnavailableException("engine: " + failure.getMessage(), failure);
            default ->
                new Answer.Failed(
                        "%s: %s".formatted(failure.reason().name().toLowerCase(Locale.ROOT), failure.getMessage()));
        };
    }

    @Override
    public void close() {
        model.close();
        pictures.close();
    }
}
