package city.vantage.bench.conflicts;

import city.vantage.conflict.ConflictModel;
import city.vantage.evaluation.answer.Calibration;
import city.vantage.evaluation.answer.JudgedAnswer;
import city.vantage.simulator.encounter.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** How far a model sets conflicts apart from other encounters. */
final class Separation {
    private static final List<Double> LIMITS = List.of(0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99);

    private static final int BINS = 10;

    private record Judged(Watched incident, double probability) {}

    private final List<Judged> judged;

    Separation(ConflictModel model, List<Watched> incidents) {
        this.judged = incidents.stream()
                .map(incident -> new Judged(incident, model.probability(incident.measures())))
                .sorted(Comparator.comparingDouble(Judged::probability))
                .toList();
    }

    String text() {
        var text = new StringBuilder("""
                | probability above | conflicts | near misses | collisions | others | yields | uneventful |
                |---|---|---|---|---|---|---|
                """);
        for (var limit : LIMITS) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %.2f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    limit,
                    above(limit, Watched::isConflict),
                    above(limit, is(Outcome.NEAR_MISS)),
                    above(limit, is(Outcome.COLLISION)),
                    above(limit, incident -> !incident.isConflict()),
                    above(limit, is(Outcome.YIELD)),
                    above(limit, is(Outcome.UNEVENTFUL))));
        }
        text.append(String.format(
                Locale.ROOT,
                "%nArea under the curve %.4f; expected calibration error %.3f; %d incidents.%n",
                areaUnderCurve(),
                Calibration.of(answers(), BINS).expectedError(),
                judged.size()));
        return text.toString();
    }

    private List<JudgedAnswer> answers() {
        return judged.stream()
                .map(each -> new JudgedAnswer(each.probability, each.incident.isConflict()))
                .toList();
    }

    private static Predicate<Watched> is(Outcome outcome) {
        return incident -> incident.outcome() == outcome;
    }

    private double above(double limit, Predicate<Watched> which) {
        var of = judged.stream().filter(each -> which.test(each.incident)).toList();
        return (double) of.stream().filter(each -> each.probability > limit).count() / of.size();
    }

    /** The share of pairs of a conflict and another encounter in which the conflict is the more probable one. */
    private double areaUnderCurve() {
        long others = 0;
        long won = 0;
        for (var each : judged) {
            if (each.incident.isConflict()) {
                won += others;
            } else {
                others++;
            }
        }
        return (double) won / others / (judged.size() - others);
    }
}
