package city.vantage.evaluation.caption;

import city.vantage.incident.Phase;
import java.util.Comparator;

/** A phase of a scenario. */
public record PhaseKey(String scenario, Phase phase) implements Comparable<PhaseKey> {
    private static final Comparator<PhaseKey> ORDER =
            Comparator.comparing(PhaseKey::scenario).thenComparing(PhaseKey::phase);

    @Override
    public int compareTo(PhaseKey other) {
        return ORDER.compare(this, other);
    }
}
