package city.vantage.worker.kinematic;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.ModelVersion;
import city.vantage.worker.Backend;
import java.util.List;

/**
 * No model: describes from the geometry and motion of the boxes alone, and says so in the provenance. The last resort,
 * and the floor that a model has to beat.
 */
public final class KinematicBackend implements Backend {
    private static final ModelVersion MODEL = new ModelVersion("kinematic", "kinematic", KinematicDescriber.VERSION);

    @Override
    public ModelVersion model() {
        return MODEL;
    }

    @Override
    public List<Answer> infer(List<InferenceRequest> batch) {
        return batch.stream().<Answer>map(KinematicDescriber::describe).toList();
    }

    @Override
    public void close() {}
}
