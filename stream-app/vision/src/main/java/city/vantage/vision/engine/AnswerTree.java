package city.vantage.vision.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What has to be computed to score the answers of a closed question, and the score.
 *
 * <p>The likelihood of an answer is the sum over its tokens of log p(token | prompt, earlier tokens). Answers that begin
 * alike share what is alike. An answer of one token needs no more than the logits that follow the prompt.
 */
final class AnswerTree {
    private final Choice choice;
    private final Map<List<Long>, Map<Long, Double>> known = new HashMap<>();

    AnswerTree(Choice choice) {
        this.choice = choice;
    }

    /** Token sequences to feed after the prompt, so that each token of each answer is seen once. Often none. */
    List<List<Long>> paths() {
        var needed = new HashSet<List<Long>>();
        for (var answer : choice.answers()) {
            if (answer.length > 1) {
                needed.add(tokens(answer, answer.length - 1));
            }
        }
        return needed.stream()
                .filter(path -> needed.stream().noneMatch(other -> startsWith(other, path)))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toList();
    }

    /** Takes the logits that follow the prompt and these tokens of an answer. */
    void observe(List<Long> tokens, float[] logits) {
        var total = Logits.logSumExp(logits);
        var next = new HashMap<Long, Double>();
        for (var token : continuations(tokens)) {
            if (token < 0 || token >= logits.length) {
                throw new EngineException(
                        EngineException.Reason.INVALID,
                        "an answer has token %d, and the model has %d tokens".formatted(token, logits.length));
            }
            next.put(token, logits[Math.toIntExact(token)] - total);
        }
        known.put(List.copyOf(tokens), next);
    }

    private Set<Long> continuations(List<Long> tokens) {
        var next = new HashSet<Long>();
        for (var answer : choice.answers()) {
            if (answer.length > tokens.size() && tokens(answer, tokens.size()).equals(tokens)) {
                next.add(answer[tokens.size()]);
            }
        }
        return next;
    }

    /** The scores, once all paths were observed. */
    VisionAnswer.Scores scores() {
        var scores = choice.answers().stream().map(this::score).toList();
        var max = scores.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        var weights = scores.stream().map(score -> Math.exp(score - max)).toList();
        var sum = weights.stream().mapToDouble(Double::doubleValue).sum();
        var probabilities = new ArrayList<Double>();
        weights.forEach(weight -> probabilities.add(weight / sum));
        return new VisionAnswer.Scores(scores, probabilities);
    }

    private double score(long[] answer) {
        var sum = IntStream.range(0, answer.length)
                .mapToDouble(i -> {
                    var next = known.getOrDefault(tokens(answer, i), Map.of()).get(answer[i]);
                    if (next == null) {
                        throw new IllegalStateException("an answer was not computed up to its token " + i);
                    }
                    return next;
                })
                .sum();
        return choice.perToken() ? sum / answer.length : sum;
    }

    private static boolean startsWith(List<Long> longer, List<Long> shorter) {
        return longer.size() > shorter.size()
                && longer.subList(0, shorter.size()).equals(shorter);
    }

    private static List<Long> tokens(long[] answer, int count) {
        return LongStream.of(answer).limit(count).boxed().toList();
    }
}
