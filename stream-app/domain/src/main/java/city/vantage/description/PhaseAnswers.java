package city.vantage.description;

import java.util.List;

/** What was answered about a phase, by its latest revision that was. */
public record PhaseAnswers(int revision, List<Attribute> attributes) {
    public PhaseAnswers {
        attributes = List.copyOf(attributes);
    }
}
