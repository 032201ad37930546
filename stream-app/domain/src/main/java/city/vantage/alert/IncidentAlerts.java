package city.vantage.alert;

import city.vantage.description.Finding;
import city.vantage.incident.Phase;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is known of an incident's alerts.
 *
 * @param lastSeen when the latest frame was taken that was described
 * @param lives by rule
 * @param judgements what operators said, by rule
 */
public record IncidentAlerts(
        String incidentId,
        String siteId,
        Instant lastSeen,
        Map<Phase, PhaseFindings> phases,
        SortedMap<String, AlertLife> lives,
        SortedMap<String, Judgement> judgements) {
    public IncidentAlerts {
        var ordered = new EnumMap<Phase, PhaseFindings>(Phase.class);
        ordered.putAll(phases);
        phases = Collections.unmodifiableMap(ordered);
        lives = Collections.unmodifiableSortedMap(new TreeMap<>(lives));
        judgements = Collections.unmodifiableSortedMap(new TreeMap<>(judgements));
    }

    /** An incident of which nothing is known yet. */
    public static IncidentAlerts none(String incidentId, String siteId, Instant at) {
        return new IncidentAlerts(incidentId, siteId, at, Map.of(), new TreeMap<>(), new TreeMap<>());
    }

    /** When it is due: the end of its alerts, or of its memory. */
    public Instant due(AlertPolicy policy) {
        return lastSeen.plus(stands() ? policy.endAfter() : policy.remember());
    }

    boolean stands() {
        return lives.values().stream().anyMatch(AlertLife.Standing.class::isInstance);
    }

    /** The gravest that any phase gives reason for. */
    Optional<Finding> gravest(String rule) {
        return phases.values().stream()
                .flatMap(phase -> phase.findings().stream())
                .filter(finding -> finding.rule().equals(rule))
                .max(Comparator.comparing(Finding::severity));
    }

    Set<String> rules() {
        var rules = new TreeSet<>(lives.keySet());
        phases.values().forEach(phase -> phase.findings().forEach(finding -> rules.add(finding.rule())));
        return rules;
    }

    IncidentAlerts with(SortedMap<String, AlertLife> changed) {
        return new IncidentAlerts(incidentId, siteId, lastSeen, phases, changed, judgements);
    }

    IncidentAlerts with(String rule, Judgement judgement) {
        var more = new TreeMap<>(judgements);
        more.put(rule, judgement);
        return new IncidentAlerts(incidentId, siteId, lastSeen, phases, lives, more);
    }

    IncidentAlerts seeing(Evidence evidence) {
        var phase = evidence.description().view().phase();
        var seen = new EnumMap<Phase, PhaseFindings>(Phase.class);
        seen.putAll(phases);
        seen.put(phase, PhaseFindings.after(phases.get(phase), evidence));
        var latest = evidence.at().isAfter(lastSeen) ? evidence.at() : lastSeen;
        return new IncidentAlerts(incidentId, siteId, latest, seen, lives, judgements);
    }
}
