package city.vantage.description;

import city.vantage.prompt.Likelihoods;
import java.util.List;

/** What was answered to the closed questions about a phase, by its latest revision that was. */
public record PhaseAnswers(int revision, List<Likelihoods> likelihoods) {
    public PhaseAnswers {
        likelihoods = List.copyOf(likelihoods);
    }
}
