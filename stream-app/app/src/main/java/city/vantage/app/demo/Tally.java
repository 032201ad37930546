package city.vantage.app.demo;

import city.vantage.description.SafetyDescription;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Observation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What was sent and what came back: every incident and phase once. Used by several threads. */
final class Tally {
    private final boolean raw;
    private final Set<IncidentPhase> expected = new HashSet<>();
    private final Set<String> sent = new HashSet<>();
    private final Set<IncidentPhase> described = new HashSet<>();
    private final Set<Revision> revisions = new HashSet<>();
    private long observations;
    private int repeated;

    /** @param raw whether only Vantage knows to which incident an observation belongs */
    Tally(boolean raw) {
        this.raw = raw;
    }

    synchronized void sent(Observation observation) {
        observations++;
        sent.add(observation.incidentId());
        expected.add(new IncidentPhase(observation.incidentId(), observation.phase()));
    }

    /** An observation of which only Vantage knows to which incident it belongs. */
    synchronized void sentRaw() {
        observations++;
    }

    /** Whether the incident is one of what was sent. Others may be on the same cluster. */
    synchronized boolean isOwn(String incidentId) {
        return raw || sent.contains(incidentId);
    }

    /** @return whether it is of an incident of its own; else it isn't counted */
    synchronized boolean received(SafetyDescription description) {
        var view = description.view();
        if (!isOwn(view.incidentId())) {
            return false;
        }
        var part = new IncidentPhase(view.incidentId(), view.phase());
        expected.add(part);
        if (!revisions.add(new Revision(part, view.revision()))) {
            repeated++;
        }
        if (view.finalRevision()) {
            described.add(part);
        }
        return true;
    }

    /** Incidents and phases whose final description hasn't come. */
    synchronized List<String> missing() {
        return expected.stream()
                .filter(part -> !described.contains(part))
                .map(part -> part.incidentId() + " " + part.phase())
                .sorted()
                .toList();
    }

    /** Descriptions that came twice. */
    synchronized int repeated() {
        return repeated;
    }

    synchronized String progress() {
        return "%d observations sent, %d of %d phases of %d incidents described"
                .formatted(
                        observations,
                        described.size(),
                        expected.size(),
                        expected.stream()
                                .map(IncidentPhase::incidentId)
                                .distinct()
                                .count());
    }

    private record Revision(IncidentPhase part, int number) {}
}
