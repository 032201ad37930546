package city.vantage.simulator.truth;

import city.vantage.simulator.actor.Garment;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A question with a closed set of answers, and how the true one is found.
 *
 * @param id in lower case, such as {@code vehicle_action}
 * @param aboutIncident whether the answer is the same in all phases of an incident
 */
public record Question(
        String id,
        String text,
        List<String> answers,
        boolean aboutIncident,
        BiFunction<IncidentTruth, PhaseTruth, String> truth) {
    static final List<String> YES_NO = List.of("yes", "no");

    public Question {
        answers = List.copyOf(answers);
    }

    /** All there are: about the environment, about the parties, about a phase. */
    public static List<Question> all() {
        return Stream.of(EnvironmentQuestions.ALL, PartyQuestions.ALL, PhaseQuestions.ALL)
                .flatMap(List::stream)
                .toList();
    }

    static Question ofIncident(String id, String text, List<String> answers, Function<IncidentTruth, String> truth) {
        return new Question(id, text, answers, true, (incident, phase) -> truth.apply(incident));
    }

    static Question ofPhase(
            String id, String text, List<String> answers, BiFunction<IncidentTruth, PhaseTruth, String> truth) {
        return new Question(id, text, answers, false, truth);
    }

    public String trueAnswer(IncidentTruth incident, PhaseTruth phase) {
        return truth.apply(incident, phase);
    }

    static String yesNo(boolean holds) {
        return holds ? "yes" : "no";
    }

    static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    static List<String> garments(boolean upper) {
        return Stream.of(Garment.values())
                .filter(garment -> garment.isUpper() == upper)
                .map(Garment::word)
                .toList();
    }
}
