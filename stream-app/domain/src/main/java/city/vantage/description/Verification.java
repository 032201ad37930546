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
    private static final double SURE = 0.6;

    Verification {
        unstable = List.copyOf(unstable);
    }

    static Verification of(List<Likelihoods> answers) {
        var verdicts = new ArrayList<Verdict>();
        var unstable = new ArrayList<String>();
        claims(answers).forEach((name, votes) -> {
            verdicts.add(votes.verdict());
            if (votes.isUnstable()) {
                unstable.add(name);
            }
        });
        return new Verification(together(verdicts), unstable);
    }

    private static SortedMap<String, Votes> claims(List<Likelihoods> answers) {
        var claims = new TreeMap<String, Votes>();
        for (var answer : answers) {
            ClaimQuestion.of(answer.attribute())
                    .ifPresent(question -> claims.computeIfAbsent(
                                    question.claim(), _ -> new Votes(new TreeMap<>(), new TreeMap<>()))
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
     */
    private record Votes(Map<Integer, Boolean> straight, Map<Integer, Boolean> opposite) {
        void add(ClaimQuestion question, AnswerProbability answer) {
            if (answer.probability() >= SURE) {
                (question.yesHolds() ? straight : opposite).put(question.pair(), question.holds(answer.answer()));
            }
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
