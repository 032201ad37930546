package city.vantage.worker.openai;

import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.Likelihoods;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Closed questions as a choice among lettered answers, and their probabilities from those of the first token. Chat
 * completions give no likelihood of a text that the server didn't write itself, but that of the likeliest first tokens.
 */
final class Letters {
    /** One for each letter of the alphabet. */
    static final int MOST_ANSWERS = 26;

    /** Below this share of the first token's probability on letters, the model was saying something else. */
    private static final double LEAST_MASS = 0.5;

    private Letters() {}

    static String wording(ClosedQuestion question) {
        return IntStream.range(0, question.answers().size())
                .mapToObj(i -> "%c. %s\n".formatted('A' + i, question.answers().get(i)))
                .collect(Collectors.joining("", question.question() + "\n", "Answer with the letter only."));
    }

    /** @param choice of a chat completion; empty where it has no probabilities, or not of letters */
    static Optional<Likelihoods> likelihoods(ClosedQuestion question, JsonNode choice) {
        var first = choice.path("logprobs").path("content").path(0);
        var tokens = probabilities(first);
        return shares(tokens, question.answers().size()).map(shares -> likelihoods(question, shares));
    }

    private static Likelihoods likelihoods(ClosedQuestion question, double[] shares) {
        var answers = new ArrayList<AnswerProbability>();
        for (var i = 0; i < shares.length; i++) {
            answers.add(new AnswerProbability(question.answers().get(i), shares[i]));
        }
        return new Likelihoods(question.attribute(), answers);
    }

    /** The likeliest tokens and, where it isn't among them, the one that was taken. */
    private static Map<String, Double> probabilities(JsonNode first) {
        var entries = new ArrayList<JsonNode>();
        first.path("top_logprobs").forEach(entries::add);
        entries.add(first);
        var probabilities = new HashMap<String, Double>();
        for (var entry : entries) {
            var logprob = entry.path("logprob");
            if (logprob.isNumber() && entry.path("token").isTextual()) {
                probabilities.put(entry.path("token").textValue(), Math.min(1, Math.exp(logprob.doubleValue())));
            }
        }
        return probabilities;
    }

    /**
     * The share of each letter. A letter that isn't among the tokens is given the most that it can have: no more than the
     * least likely token that is, and all such letters together no more than what the tokens leave. So what is said of
     * the others is rather too little than too much.
     */
    static Optional<double[]> shares(Map<String, Double> tokens, int letters) {
        var shares = new double[letters];
        tokens.forEach((token, probability) -> {
            var letter = letter(token);
            if (letter >= 0 && letter < letters) {
                shares[letter] += probability;
            }
        });
        if (!(Arrays.stream(shares).sum() >= LEAST_MASS)) {
            return Optional.empty();
        }
        var left = Math.max(0, 1 - sum(tokens.values().stream().toList()));
        var least =
                tokens.values().stream().mapToDouble(Double::doubleValue).min().orElse(0);
        var missing = Arrays.stream(shares).filter(share -> share == 0).count();
        var bound = missing == 0 ? 0 : Math.min(least, left / missing);
        var bounded =
                Arrays.stream(shares).map(share -> share == 0 ? bound : share).toArray();
        var all = Arrays.stream(bounded).sum();
        return Optional.of(Arrays.stream(bounded).map(share -> share / all).toArray());
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The number of the letter that a token writes, such as {@code " B"}, {@code "(B"} or {@code "B."}; or -1. */
    private static int letter(String token) {
        var bare = token.replaceAll("^[\\s\\u2581\\u0120(*\"]+|[\\s.):,*\"]+$", "");
        return bare.length() == 1 && bare.charAt(0) >= 'A' && bare.charAt(0) <= 'Z' ? bare.charAt(0) - 'A' : -1;
    }
}
