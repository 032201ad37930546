package city.vantage.testing.guarantee;

import city.vantage.alert.AlertState;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.SourceOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Vantage promises whatever happens, to be asked when nothing more is to come. */
public enum Guarantee {
    /** Every phase of which an observation was taken, and not given up, has a final description; no other has one. */
    NOTHING_LOST("lost"),

    /** Every revision is visible once, from 0 on without a gap, and the last one alone is final. */
    NOTHING_TWICE("visible twice"),

    /** Revisions of a phase come in their order, and all of an incident comes in one partition. */
    IN_ORDER("out of order"),

    /** Every observation that was accepted is in the count of a final description or among the dead letters, once. */
    ALL_ACCOUNTED("unaccounted"),

    /** Every dead letter of an observation names one that was accepted, and no two name the same. */
    DEAD_LETTERS_HAVE_ORIGINS("dead letters without origin"),

    /** Changes of an alert count from 0 on without a gap, and it opens once before it is resolved. */
    ALERTS_LIVE_ONCE("alerts disturbed");

    private final String broken;

    Guarantee(String broken) {
        this.broken = broken;
    }

    /** What its violations are called in a report. */
    public String broken() {
        return broken;
    }

    /** What is violated of all of them, with a line for each violation. */
    public static Map<Guarantee, List<String>> allViolations(Witness witness) {
        var violations = new EnumMap<Guarantee, List<String>>(Guarantee.class);
        for (var guarantee : values()) {
            violations.put(guarantee, guarantee.violations(witness));
        }
        return violations;
    }

    /** A line for each violation; none where it holds. */
    public List<String> violations(Witness witness) {
        return switch (this) {
            case NOTHING_LOST -> lost(witness);
            case NOTHING_TWICE -> twice(witness);
            case IN_ORDER -> disordered(witness);
            case ALL_ACCOUNTED -> unaccounted(witness);
            case DEAD_LETTERS_HAVE_ORIGINS -> orphans(witness);
            case ALERTS_LIVE_ONCE -> alertsDisturbed(witness);
        };
    }

    private static List<String> lost(Witness witness) {
        var taken = witness.taken();
        var finished = new TreeSet<IncidentPhase>();
        witness.descriptions().stream().filter(Seen::last).map(Seen::phase).forEach(finished::add);
        var violations = new ArrayList<String>();
        taken.forEach((phase, left) -> {
            if (left > 0 && !finished.contains(phase)) {
                violations.add(phase + " has no final description");
            }
        });
        witness.byPhase().keySet().stream()
                .filter(phase -> !taken.containsKey(phase))
                .forEach(phase -> violations.add(phase + " was described and never observed"));
        return violations;
    }

    private static List<String> twice(Witness witness) {
        var violations = new ArrayList<String>();
        witness.byPhase().forEach((phase, all) -> {
            var revisions = all.stream().map(Seen::revision).sorted().toList();
            for (var i = 0; i < revisions.size(); i++) {
                if (revisions.get(i) != i) {
                    violations.add("%s has the revisions %s".formatted(phase, revisions));
                    break;
                }
            }
            var finals = all.stream().filter(Seen::last).map(Seen::revision).toList();
            if (finals.size() > 1 || (finals.size() == 1 && finals.getFirst() != all.size() - 1)) {
                violations.add("%s: of %d revisions these are final: %s".formatted(phase, all.size(), finals));
            }
        });
        return violations;
    }

    private static List<String> disordered(Witness witness) {
        var violations = new ArrayList<String>();
        var partitions = new TreeMap<String, Integer>();
        var latest = new HashMap<IncidentPhase, Seen>();
        for (var seen : witness.descriptions()) {
            var partition =
                    partitions.putIfAbsent(seen.phase().incidentId(), seen.at().partition());
            if (partition != null && partition != seen.at().partition()) {
                violations.add("%s is in partitions %d and %d"
                        .formatted(seen.phase(), partition, seen.at().partition()));
            }
            var before = latest.put(seen.phase(), seen);
            if (before != null && before.revision() > seen.revision()) {
                violations.add("%s: revision %d after %d".formatted(seen.phase(), seen.revision(), before.revision()));
            }
        }
        return violations;
    }

    private static List<String> unaccounted(Witness witness) {
        var open = witness.taken();
        for (var seen : witness.descriptions()) {
            if (seen.last()) {
                open.merge(seen.phase(), -seen.observations(), Integer::sum);
            }
        }
        return open.entrySet().stream()
                .filter(phase -> phase.getValue() != 0)
                .map(phase -> "%s: %d observations too few accounted for".formatted(phase.getKey(), phase.getValue()))
                .toList();
    }

    private static List<String> orphans(Witness witness) {
        var accepted = witness.accepted();
        var topics = new TreeSet<String>();
        accepted.keySet().forEach(at -> topics.add(at.topic()));
        var named = new HashSet<SourceOffset>();
        return witness.deadLetters().stream()
                .filter(letter -> topics.contains(letter.origin().topic()))
                .filter(letter -> !accepted.containsKey(letter.origin()) || !named.add(letter.origin()))
                .map(letter -> "%s, %s".formatted(letter.origin(), letter.reason()))
                .toList();
    }

    private static List<String> alertsDisturbed(Witness witness) {
        var violations = new ArrayList<String>();
        for (var changes : witness.alerts()) {
            for (var i = 0; i < changes.size(); i++) {
                var change = changes.get(i);
                var begins = i == 0 || changes.get(i - 1).state() == AlertState.RESOLVED;
                if (change.change() != i || begins != (change.state() == AlertState.OPEN)) {
                    violations.add("%s %s: change %d is number %d and says %s"
                            .formatted(change.incidentId(), change.rule(), i, change.change(), change.state()));
                }
            }
        }
        return violations;
    }
}
