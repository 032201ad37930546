package city.vantage.evaluation.view;

import java.util.List;
import java.util.Set;

/** Whether the views that a selection puts first are good ones. */
public final class ViewHits {
    /**
     * @param ranking views in order, the best first, as the selection has them
     * @param best views that are right by truth, one or more
     */
    public record Choice(List<String> ranking, Set<String> best) {
        public Choice {
            ranking = List.copyOf(ranking);
            best = Set.copyOf(best);
        }

        boolean hits(int first) {
            return ranking.stream().limit(first).anyMatch(best::contains);
        }
    }

    private ViewHits() {}

    /**
     * Hit@k, 0 to 1: the share of choices with a right view among the first ones; 0 where there is no choice.
     *
     * @param first k, 1 or more
     */
    public static double at(int first, List<Choice> choices) {
        return choices.stream()
                .mapToDouble(choice -> choice.hits(first) ? 1 : 0)
                .average()
                .orElse(0);
    }
}
