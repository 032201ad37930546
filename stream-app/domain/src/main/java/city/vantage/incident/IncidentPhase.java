package city.vantage.incident;

import java.util.Comparator;

/** What is described once: an incident in one of its phases. A scenario of the WTS data set is an incident. */
public record IncidentPhase(String incidentId, Phase phase) implements Comparable<IncidentPhase> {
    private static final Comparator<IncidentPhase> ORDER =
            Comparator.comparing(IncidentPhase::incidentId).thenComparing(IncidentPhase::phase);

    @Override
    public int compareTo(IncidentPhase other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return incidentId + " " + phase;
    }
}
