package city.vantage.evaluation.answer;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How much the answers to one question vary when it is asked several times in different words or orders. */
public final class Instability {
    private Instability() {}

    /**
     * The entropy of the answers in nats (Li et al. 2024, ReForm-Eval): 0 where all agree, ln n where all n differ.
     *
     * @param votes what was answered each time, as the words of the option and not its letter; 0 for none
     */
    public static double of(List<String> votes) {
        var counts = votes.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values();
        return counts.stream()
                .mapToDouble(count -> (double) count / votes.size())
                .map(share -> -share * Math.log(share))
                .sum();
    }

    /** The mean over questions; 0 for none. */
    public static double mean(Collection<List<String>> questions) {
        return questions.stream().mapToDouble(Instability::of).average().orElse(0);
    }
}
