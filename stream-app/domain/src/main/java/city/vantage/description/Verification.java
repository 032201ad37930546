package city.vantage.description;

import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.ClaimQuestion;
import city.vantage.prompt.Likelihoods;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the answers to paired yes/no questions confirm that there is an incident.
 *
 * <p>A pair speaks only where both of its questions do and agree: who says yes to a claim and to its opposite just says
 * yes (MME: Fu et al. 2023, accuracy+). All answers to a claim are votes; their entropy is its instability, e = −Σ p ln p
 * (ReForm-Eval: Li et al. 2023). Above half of the entropy of a coin, ½ ln 2, the claim is unstable and proves nothing. Who
 * is hardly surer of an answer than of its opposite doesn't vote.
 *
 * @param verdict confirmed where every claim is; rejected where one is; otherwise unverified
 * @param unstable names of claims whose answers contradict each other
 */
record Verification(Verdict verdict, List<String> unstable) {
    private static final double MOST_INSTABILITY = Math.log(2) / 2;

    /** Least probability of an answer that is a vote. */
    private static final double SURE = 0.75;

    Verification {
        unstable = List.copyOf(unstable);
    }

    /** What is watched for doesn't verify anything. */
    static Verification of(List<Likelihoods> answers) {
        var verdicts = new ArrayList<Verdict>();
        var unstable = new ArrayList<String>();
        claims(answers, question -> !question.isWatch(), ClaimQuestion::claim).forEach((name, votes) -> {
            verdicts.add(votes.verdict());
            if (votes.isUnstable()) {
                unstable.add(name);
            }
        });
        return new Verification(together(verdicts), unstable);
    }

    /** Whether what is watched for is there: {@code watch.NAME}, yes or no where both polarities agree. */
    static List<Attribute> watches(List<Likelihoods> answers) {
        var attributes = new ArrayList<Attribute>();
        claims(answers, ClaimQuestion::isWatch, ClaimQuestion::watch)
                .forEach((name, votes) -> attributes.add(votes.attribute("watch." + name)));
        return attributes;
    }

    private static SortedMap<String, Votes> claims(
            List<Likelihoods> answers, Predicate<ClaimQuestion> which, Function<ClaimQuestion, String> name) {
        var claims = new TreeMap<String, Votes>();
        for (var answer : answers) {
            ClaimQuestion.of(answer.attribute())
                    .filter(which)
                    .ifPresent(question -> claims.computeIfAbsent(
                                    name.apply(question),
                                    _ -> new Votes(new TreeMap<>(), new TreeMap<>(), new ArrayList<>()))
                            .add(question, answer.best()));
        }
        return claims;
    }

    private static Verdict together(List<Verdict> verdicts) {
        if (verdicts.contains(Verdict.REJECTED)) {
            return Verdict.REJECTED;
        }
        return verdicts.isEmpty() || verdicts.contains(Verdict.UNVERIFIED) ? Verdict.UNVERIFIED : Verdict.CONFIRMED;
    }

    /**
     * What was answered about one claim: whether it holds, by pair.
     *
     * @param straight by the question where yes means that it holds
     * @param opposite by the other one
     * @param probabilities of the votes
     */
    private record Votes(Map<Integer, Boolean> straight, Map<Integer, Boolean> opposite, List<Double> probabilities) {
        void add(ClaimQuestion question, AnswerProbability answer) {
            if (answer.probability() >= SURE) {
                (question.yesHolds() ? straight : opposite).put(question.pair(), question.holds(answer.answer()));
                probabilities.add(answer.probability());
            }
        }

        /** As sure as the least sure of the votes. */
        Attribute attribute(String name) {
            var least = probabilities.stream()
                    .mapToDouble(probability -> probability)
                    .min();
            return switch (verdict()) {
                case CONFIRMED -> new Attribute(name, ClaimQuestion.YES, least.orElse(0));
                case REJECTED -> new Attribute(name, ClaimQuestion.NO, least.orElse(0));
                case UNVERIFIED -> new Attribute(name, null, 0);
            };
        }

        Verdict verdict() {
            var holding = agreeing(true);
            var failing = agreeing(false);
            if (isUnstable() || holding == failing) {
                return Verdict.UNVERIFIED;
            }
            return holding > failing ? Verdict.CONFIRMED : Verdict.REJECTED;
        }

        boolean isUnstable() {
            return instability() > MOST_INSTABILITY;
        }

        private long agreeing(boolean holds) {
            return straight.entrySet().stream()
                    .filter(vote -> vote.getValue() == holds)
                    .filter(vote -> {
                        @Nullable Boolean other = opposite.get(vote.getKey());
                        return Objects.equals(other, holds);
                    })
                    .count();
        }

        private double instability() {
            var all = new ArrayList<>(straight.values());
            all.addAll(opposite.values());
            var share = all.isEmpty()
                    ? 0
                    : (double) all.stream().filter(holds -> holds).count() / all.size();
            return entropy(share) + entropy(1 - share);
        }

        private static double entropy(double share) {
            return share == 0 ? 0 : -share * Math.log(share);
        }
    }
}
