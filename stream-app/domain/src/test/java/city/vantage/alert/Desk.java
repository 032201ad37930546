package city.vantage.alert;

import city.vantage.incident.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An {@link AlertDesk} with a memory. */
final class Desk {
    static final Place PLACE = new Place(52.5, 13.4, "Main and First");

    final List<String> doubled = new ArrayList<>();
    private final AlertDesk desk;
    private final Map<String, IncidentAlerts> incidents = new HashMap<>();
    private final Map<String, RecentAlert> recent = new HashMap<>();
    private final List<SafetyAlert> changes = new ArrayList<>();

    Desk(AlertPolicy policy) {
        this.desk = new AlertDesk(policy);
    }

    void see(Described described) {
        var description = described.description();
        var view = description.view();
        var step = desk.describe(
                incidents.get(view.incidentId()),
                description,
                PLACE,
                (site, rule) -> recent.values().stream()
                        .filter(alert ->
                                alert.siteId().equals(site) && alert.rule().equals(rule))
                        .toList());
        keep(view.incidentId(), step);
    }

    void passTime(Instant now) {
        for (var known : List.copyOf(incidents.values())) {
            var next = known;
            while (next != null && !now.isBefore(next.due(desk.policy()))) {
                var step = desk.passTime(next, now);
                keep(known.incidentId(), step);
                next = step.next();
            }
        }
    }

    List<SafetyAlert> changes() {
        return changes;
    }

    boolean knows(String incidentId) {
        return incidents.containsKey(incidentId);
    }

    private void keep(String incidentId, AlertStep step) {
        if (step.next() == null) {
            incidents.remove(incidentId);
        } else {
            incidents.put(incidentId, step.next());
        }
        changes.addAll(step.changes());
        doubled.addAll(step.doubled());
        step.recent()
                .forEach(alert -> recent.merge(
                        alert.rule() + alert.incidentId(),
                        alert,
                        (before, now) -> Objects.requireNonNull(now).and(before)));
        step.takenBack().forEach(rule -> recent.remove(rule + incidentId));
    }
}
