package city.vantage.prompt;

import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.view.ViewSelection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The wording of requests, as a versioned file holds it.
 *
 * @param phases what to say of each phase, put before each question; none for {@link Phase#WHOLE}
 * @param questions the question about a party, by view kind
 * @param turns the order in which the parties are asked about
 * @param checks what is asked beside attributes
 * @param calibration of the answers to closed questions, found for the model that the pack is for
 * @param pooling of the answers about what is the same in all phases, found likewise
 * @param privacy what may be asked and said about people
 */
public record PromptPack(
        PackVersion version,
        Map<Phase, String> phases,
        Map<ViewKind, Map<Category, String>> questions,
        List<Category> turns,
        List<ClosedQuestion> closedQuestions,
        Checks checks,
        Calibration calibration,
        Pooling pooling,
        PrivacyProfile privacy,
        DrawingRules drawing,
        GenerationLimits limits) {
    public PromptPack {
        phases = Map.copyOf(phases);
        questions = Map.copyOf(questions);
        turns = List.copyOf(turns);
        closedQuestions = List.copyOf(closedQuestions);
        for (var viewKind : ViewKind.values()) {
            for (var party : turns) {
                if (!questions.getOrDefault(viewKind, Map.of()).containsKey(party)) {
                    throw new IllegalArgumentException(
                            "prompt pack has no question for a %s in a %s view".formatted(party, viewKind));
                }
            }
        }
    }

    /** A pack that verifies, calibrates and pools nothing. */
    public PromptPack(
            PackVersion version,
            Map<Phase, String> phases,
            Map<ViewKind, Map<Category, String>> questions,
            List<Category> turns,
            List<ClosedQuestion> closedQuestions,
            DrawingRules drawing,
            GenerationLimits limits) {
        this(
                version,
                phases,
                questions,
                turns,
                closedQuestions,
                Checks.NONE,
                Calibration.NONE,
                Pooling.NONE,
                PrivacyProfile.MINIMAL,
                drawing,
                limits);
    }

    /** The pack with only the questions that a profile asks. */
    public PromptPack within(PrivacyProfile profile) {
        return new PromptPack(
                version,
                phases,
                questions,
                turns,
                closedQuestions.stream().filter(profile::asks).toList(),
                checks,
                calibration,
                pooling,
                profile,
                drawing,
                limits);
    }

    /**
     * The pack that also asks for what is watched for.
     *
     * @throws IllegalArgumentException where it can't be asked for, or may not be
     */
    public PromptPack watching(List<Watch> watches) {
        watches.stream()
                .filter(watch -> !privacy.mayAsk(watch.text()))
                .findFirst()
                .ifPresent(watch -> {
                    throw new IllegalArgumentException(
                            "watch %s is about age or gender, which privacy.profile %s doesn't allow"
                                    .formatted(watch.name(), privacy.configured()));
                });
        return new PromptPack(
                version,
                phases,
                questions,
                turns,
                closedQuestions,
                checks.watching(watches),
                calibration,
                pooling,
                privacy,
                drawing,
                limits);
    }

    /** A result as it may be described: with probabilities that fit, and captions that are plain and keep to the profile. */
    public InferenceResult read(InferenceResult result) {
        var fitting = calibration.of(result);
        return fitting.answer() instanceof Answer.Given given ? fitting.with(privacy.said(plain(given))) : fitting;
    }

    private static Answer.Given plain(Answer.Given given) {
        return new Answer.Given(given.texts().stream().map(TurnText::plain).toList(), given.likelihoods());
    }

    /** The questions about the parties, in their order. */
    public List<Turn> turnsFor(ViewKind viewKind, Phase phase) {
        return turns.stream()
                .map(party -> new Turn(
                        party,
                        inPhase(
                                phase,
                                questions.getOrDefault(viewKind, Map.of()).getOrDefault(party, ""))))
                .toList();
    }

    /** What is asked about a view: the closed questions of its phase, and perhaps one that probes the model. */
    public List<ClosedQuestion> closedQuestionsFor(ViewSelection view) {
        return Stream.concat(
                        closedQuestionsFor(view.phase()).stream(),
                        Stream.ofNullable(checks.probes()).flatMap(probes -> probes.of(view).stream()))
                .toList();
    }

    /** The closed questions as they are asked in a phase: those for attributes, then those that verify. */
    public List<ClosedQuestion> closedQuestionsFor(Phase phase) {
        return Stream.concat(
                        closedQuestions.stream(), checks.claims().stream().flatMap(claim -> claim.questions().stream()))
                .map(closed ->
                        new ClosedQuestion(closed.attribute(), inPhase(phase, closed.question()), closed.answers()))
                .toList();
    }

    /** A question with what is said of the phase before it. */
    public String inPhase(Phase phase, String question) {
        @Nullable String prefix = phases.get(phase);
        return prefix == null ? question : prefix + " " + question;
    }
}
