package city.vantage.prompt;

import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wording of requests, as a versioned file holds it.
 *
 * @param phases what to say of each phase, put before each question; none for {@link Phase#WHOLE}
 * @param questions the question about a party, by view kind
 * @param turns the order in which the parties are asked about
 */
public record PromptPack(
        PackVersion version,
        Map<Phase, String> phases,
        Map<ViewKind, Map<Category, String>> questions,
        List<Category> turns,
        List<ClosedQuestion> closedQuestions,
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

    /** The closed questions as they are asked in a phase. */
    public List<ClosedQuestion> closedQuestionsFor(Phase phase) {
        return closedQuestions.stream()
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
