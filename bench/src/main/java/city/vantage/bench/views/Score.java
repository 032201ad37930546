package city.vantage.bench.views;

import city.vantage.simulator.truth.ViewTruth;
import java.util.List;

/**
 * How well choices hit the truly best view.
 *
 * @param choices made
 * @param hits of exactly the best view
 * @param close to it: of a view that shows at least 95 % of what the best one shows
 * @param shown sum of what the chosen views show, as shares of the best
 */
record Score(int choices, double hits, double close, double shown) {
    static final Score NONE = new Score(0, 0, 0, 0);
    private static final double CLOSE = 0.95;

    static Score of(List<ViewTruth> bestFirst, String chosen) {
        return bestFirst.stream()
                .filter(view -> view.camera().cameraId().equals(chosen))
                .findFirst()
                .map(view -> of(view.equals(bestFirst.getFirst()), view.shareOf(bestFirst.getFirst())))
                .orElseGet(() -> of(false, 0));
    }

    /** Of a camera drawn by lot. */
    static Score ofChance(List<ViewTruth> bestFirst) {
        var sum = bestFirst.stream()
                .map(view -> of(bestFirst, view.camera().cameraId()))
                .reduce(NONE, Score::plus);
        return new Score(1, sum.hits / sum.choices, sum.close / sum.choices, sum.shown / sum.choices);
    }

    Score plus(Score other) {
        return new Score(choices + other.choices, hits + other.hits, close + other.close, shown + other.shown);
    }

    private static Score of(boolean hit, double share) {
        return new Score(1, hit ? 1 : 0, share >= CLOSE ? 1 : 0, share);
    }
}
