package city.vantage.worker.onnx;

import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Turn;
import city.vantage.vision.text.PictureGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers plans: a prompt pack asks the same of every incident, and to plan takes hundreds of renderings of the
 * template. For any number of threads.
 */
final class PromptPlans {
    /** View kinds, phases and some forms of frames. */
    private static final int MOST = 64;

    private final PromptPlanner planner;
    private final Map<Key, PromptPlan> plans = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PromptPlan> eldest) {
            return size() > MOST;
        }
    };

    private record Key(List<Turn> turns, List<ClosedQuestion> questions, List<PictureGrid> grids) {}

    PromptPlans(PromptPlanner planner) {
        this.planner = planner;
    }

    /** @throws IllegalArgumentException where the model can't be asked this */
    synchronized PromptPlan of(InferenceRequest request, List<PictureGrid> grids) {
        return plans.computeIfAbsent(
                new Key(request.turns(), request.questions(), grids),
                key -> planner.plan(key.turns(), key.questions(), key.grids()));
    }
}
