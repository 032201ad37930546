package city.vantage.prompt;

import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that is true of an incident or not, and is asked for several times: each pair asks once so that yes means
 * that it holds, and once so that no does (MME: Fu et al. 2023, accuracy+ counts a picture only where both questions are
 * answered right). Several pairs are rephrasings, whose answers vote.
 *
 * @param name small letters and hyphens
 */
public record Claim(String name, List<Pair> pairs) {
    /**
     * Two questions of opposite meaning.
     *
     * @param holds yes means that the claim holds
     * @param fails yes means that it doesn't
     */
    public record Pair(String holds, String fails) {}

    public Claim {
        if (pairs.isEmpty()) {
            throw new RejectedException(RejectionReason.INVALID_FIELD, "claim %s has no questions".formatted(name));
        }
        pairs = List.copyOf(pairs);
    }

    /** Names of its questions. */
    public List<String> attributes() {
        return questions().stream().map(ClosedQuestion::attribute).toList();
    }

    /** Its questions, with names from which {@link ClaimQuestion#of} knows them again. */
    List<ClosedQuestion> questions() {
        var questions = new ArrayList<ClosedQuestion>();
        for (var number = 0; number < pairs.size(); number++) {
            questions.add(new ClaimQuestion(name, number, true)
                    .asking(pairs.get(number).holds()));
            questions.add(new ClaimQuestion(name, number, false)
                    .asking(pairs.get(number).fails()));
        }
        return questions;
    }
}
