package city.vantage.bench.quality;

import city.vantage.bench.quality.Case.Asked;
import city.vantage.evaluation.answer.JudgedAnswer;
import city.vantage.evaluation.answer.TemperatureFit;
import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.incident.Category;
import city.vantage.incident.IncidentPhase;
import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.ClaimQuestion;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.Pooling;
import city.vantage.prompt.TurnText;
import city.vantage.simulator.caption.PhaseCaptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers as they come in, beside the truth. */
final class Tally {
    final SortedMap<String, List<JudgedAnswer>> byAttribute = new TreeMap<>();
    /** Whether the truth of the phase is that of its picture's moment, and whether the answer is. */
    final SortedMap<String, List<JudgedAnswer>> truthOfPictures = new TreeMap<>();

    final SortedMap<String, List<JudgedAnswer>> byThePicture = new TreeMap<>();
    /** Those of phases in which the marked parties are the incident's. */
    final SortedMap<String, List<JudgedAnswer>> ofTrueParties = new TreeMap<>();

    final SortedMap<String, List<JudgedAnswer>> byIncident = new TreeMap<>();
    final SortedMap<String, List<JudgedAnswer>> inCaptions = new TreeMap<>();
    final SortedMap<IncidentPhase, CaptionPair> truth = new TreeMap<>();
    final SortedMap<IncidentPhase, CaptionPair> predictions = new TreeMap<>();
    final SortedMap<IncidentPhase, CaptionPair> reworded = new TreeMap<>();
    /** By what is asked about; the questions of a claim together. */
    final SortedMap<String, List<TemperatureFit.Judged>> distributions = new TreeMap<>();

    /** Of each incident what its phases answer, by what is asked about and is the same in all of them. */
    final SortedMap<String, List<Pooled>> pools = new TreeMap<>();

    int failed;
    int trueParties;
    private final Pooling pooling;

    Tally(Pooling pooling) {
        this.pooling = pooling;
    }

    /** Answers of an incident's phases to one question, and the true one. */
    record Pooled(List<Likelihoods> phases, String truth) {}

    /** The answers to one incident's requests, in the order of the requests. */
    void add(Case incident, List<? extends Answer> answers) {
        var phases = new TreeMap<String, List<Likelihoods>>();
        for (var i = 0; i < answers.size(); i++) {
            var asked = incident.asked().get(i);
            trueParties += asked.trueParties() ? 1 : 0;
            if (answers.get(i) instanceof Answer.Given given) {
                given.likelihoods().forEach(likelihoods -> addPhase(asked, likelihoods, phases));
                addCaptions(incident.incidentId(), asked, given.texts());
            } else {
                failed++;
            }
        }
        phases.forEach((attribute, likelihoods) -> addIncident(incident, attribute, likelihoods));
    }

    private void addPhase(Asked asked, Likelihoods likelihoods, Map<String, List<Likelihoods>> phases) {
        var name = likelihoods.attribute();
        var best = likelihoods.best();
        var truth = ClaimQuestion.answer(name, asked.attributes()).orElse(null);
        addDistribution(likelihoods, truth);
        put(byAttribute, name, best.probability(), best.answer().equals(truth));
        var before = asked.unexchanged().get(name);
        if (name.endsWith("-colour") && !Objects.equals(before, truth)) {
            put(
                    byAttribute,
                    name + ", before the exchange",
                    best.probability(),
                    best.answer().equals(before));
        }
        var shown = asked.atThePicture().get(name);
        if (shown != null) {
            put(truthOfPictures, name, 1, shown.equals(truth));
            put(byThePicture, name, best.probability(), shown.equals(best.answer()));
            if (asked.trueParties()) {
                put(ofTrueParties, name, best.probability(), shown.equals(best.answer()));
            }
        }
        phases.computeIfAbsent(name, _ -> new ArrayList<>()).add(likelihoods);
    }

    private void addDistribution(Likelihoods likelihoods, @Nullable String truth) {
        if (truth != null) {
            judged(likelihoods, truth)
                    .ifPresent(each -> distributions
                            .computeIfAbsent(about(likelihoods.attribute()), _ -> new ArrayList<>())
                            .add(each));
        }
    }

    /** What a temperature is fitted to; nothing where the truth is none of the answers. */
    static Optional<TemperatureFit.Judged> judged(Likelihoods likelihoods, String truth) {
        var answers =
                likelihoods.answers().stream().map(AnswerProbability::answer).toList();
        var probabilities = likelihoods.answers().stream()
                .mapToDouble(AnswerProbability::probability)
                .toArray();
        return answers.contains(truth)
                ? Optional.of(new TemperatureFit.Judged(probabilities, answers.indexOf(truth)))
                : Optional.empty();
    }

    /** What is the same in all phases of an incident. */
    private void addIncident(Case incident, String attribute, List<Likelihoods> phases) {
        var values = incident.asked().stream()
                .map(asked ->
                        ClaimQuestion.answer(attribute, asked.attributes()).orElse(""))
                .distinct()
                .toList();
        if (values.size() == 1 && isStatic(attribute)) {
            pools.computeIfAbsent(about(attribute), _ -> new ArrayList<>()).add(new Pooled(phases, values.getFirst()));
            var best = pooling.of(phases).best();
            put(byIncident, attribute, best.probability(), best.answer().equals(values.getFirst()));
        }
    }

    private static String about(String attribute) {
        return ClaimQuestion.of(attribute).map(ClaimQuestion::about).orElse(attribute);
    }

    private static boolean isStatic(String attribute) {
        return attribute.startsWith("claim.")
                || attribute.startsWith("environment.")
                || attribute.endsWith("-colour")
                || attribute.endsWith("-garment")
                || attribute.endsWith(".hat")
                || attribute.equals("vehicle.kind")
                || attribute.equals("vehicle.colour");
    }

    private void addCaptions(String incidentId, Asked asked, List<TurnText> texts) {
        var key = new IncidentPhase(incidentId, asked.request().phase());
        truth.put(key, pair(asked.captions()));
        reworded.put(key, pair(asked.reworded()));
        var predicted = new CaptionPair(text(texts, Category.PEDESTRIAN), text(texts, Category.VEHICLE));
        predictions.put(key, predicted);
        for (var part : List.of("upper", "lower")) {
            var attributes = asked.attributes();
            var words = attributes.get("pedestrian.%s-colour".formatted(part)) + " "
                    + attributes.get("pedestrian.%s-garment".formatted(part));
            put(
                    inCaptions,
                    "pedestrian." + part + " in the caption",
                    1,
                    predicted.pedestrian().contains(words));
        }
        for (var name : List.of("environment.weather", "environment.brightness", "environment.surface")) {
            put(
                    inCaptions,
                    name + " in the caption",
                    1,
                    predicted.pedestrian().contains(" " + asked.attributes().get(name)));
        }
    }

    private static CaptionPair pair(PhaseCaptions captions) {
        return new CaptionPair(captions.pedestrian().text(), captions.vehicle().text());
    }

    private static String text(List<TurnText> texts, Category party) {
        return texts.stream()
                .filter(text -> text.party() == party)
                .map(TurnText::text)
                .findFirst()
                .orElse("");
    }

    private static void put(Map<String, List<JudgedAnswer>> answers, String name, double probability, boolean right) {
        answers.computeIfAbsent(name, _ -> new ArrayList<>()).add(new JudgedAnswer(Math.min(1, probability), right));
    }
}
