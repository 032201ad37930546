package city.vantage.testing.guarantee;

import city.vantage.alert.SafetyAlert;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Observation;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.DeadLetter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody outside who notes what goes in and what becomes visible, in the order in which it does. What is noted can't be
 * changed by whatever happens to the processes. Any thread may tell it.
 */
public final class Witness {
    private final Map<SourceOffset, IncidentPhase> accepted = new HashMap<>();
    private final List<Seen> descriptions = new ArrayList<>();
    private final SortedMap<String, List<SafetyAlert>> alerts = new TreeMap<>();
    private final List<DeadLetter> deadLetters = new ArrayList<>();
    private final SortedMap<IncidentPhase, Integer> finished = new TreeMap<>();
    private final SortedMap<IncidentPhase, Integer> observed = new TreeMap<>();

    /** The broker has acknowledged an observation. */
    public void accepted(Observation observation, SourceOffset at) {
        accepted(new IncidentPhase(observation.incidentId(), observation.phase()), at);
    }

    synchronized void accepted(IncidentPhase phase, SourceOffset at) {
        accepted.put(at, phase);
        observed.merge(phase, 1, Integer::sum);
    }

    /** A subscriber of committed records saw a description. */
    public void described(SafetyDescription description, SourceOffset at) {
        seen(Seen.of(description, at, Instant.now()));
    }

    synchronized void seen(Seen seen) {
        descriptions.add(seen);
        if (seen.last()) {
            finished.merge(seen.phase(), 1, Integer::sum);
        }
    }

    /** A subscriber saw a change of an alert. */
    public synchronized void alerted(SafetyAlert alert) {
        alerts.computeIfAbsent(alert.incidentId() + " " + alert.rule(), _ -> new ArrayList<>())
                .add(alert);
    }

    public synchronized void deadLettered(DeadLetter letter) {
        deadLetters.add(letter);
    }

    /** How many phases were observed. */
    public synchronized int phases() {
        return observed.size();
    }

    /** How many phases have their final description. */
    public synchronized int finished() {
        return finished.size();
    }

    /** Descriptions in the order in which they became visible. */
    public synchronized List<Seen> descriptions() {
        return List.copyOf(descriptions);
    }

    public synchronized List<DeadLetter> deadLetters() {
        return List.copyOf(deadLetters);
    }

    synchronized Map<SourceOffset, IncidentPhase> accepted() {
        // Map.copyOf is slow for keys whose hashes follow each other, as those of offsets do.
        return new HashMap<>(accepted);
    }

    /** How many observations of each phase that was observed were accepted and not given up. */
    synchronized SortedMap<IncidentPhase, Integer> taken() {
        var taken = new TreeMap<>(observed);
        for (var letter : deadLetters) {
            var phase = accepted.get(letter.origin());
            if (phase != null) {
                taken.merge(phase, -1, Integer::sum);
            }
        }
        return taken;
    }

    synchronized SortedMap<IncidentPhase, List<Seen>> byPhase() {
        var phases = new TreeMap<IncidentPhase, List<Seen>>();
        descriptions.forEach(seen ->
                phases.computeIfAbsent(seen.phase(), _ -> new ArrayList<>()).add(seen));
        return phases;
    }

    /** Changes of each alert in the order in which they became visible. */
    public synchronized Collection<List<SafetyAlert>> alerts() {
        return alerts.values().stream().map(List::copyOf).toList();
    }
}
