package city.vantage.prompt;

import city.vantage.view.ViewSelection;
import java.util.List;
import java.util.Optional;

/**
 * Questions about what is never there: who says yes to them makes things up (POPE: Li et al. 2023, Evaluating Object
 * Hallucination in Large Vision-Language Models, with objects that no street has). A small share of requests asks one.
 * Which do, and what, follows from the incident and phase, so that the same request is asked in a replay.
 *
 * @param share of the requests, 0 to 1
 * @param question {@value #OBJECT} stands for the object
 * @param objects with their article
 */
public record Probes(double share, String question, List<String> objects) {
    public static final String OBJECT = "{object}";

    /** The attribute of the question. */
    public static final String ATTRIBUTE = "probe.absent";

    private static final int STEPS = 1_000_000;

    public Probes {
        objects = List.copyOf(objects);
    }

    Optional<ClosedQuestion> of(ViewSelection view) {
        var lot = Math.floorMod((view.incidentId() + "/" + view.phase().name()).hashCode() * 0x9E3779B1, STEPS);
        if (lot >= share * STEPS) {
            return Optional.empty();
        }
        var object = objects.get(lot % objects.size());
        return Optional.of(new ClosedQuestion(
                ATTRIBUTE, question.replace(OBJECT, object), List.of(ClaimQuestion.YES, ClaimQuestion.NO)));
    }
}
