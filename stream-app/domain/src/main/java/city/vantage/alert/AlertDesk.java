package city.vantage.alert;

import city.vantage.description.Finding;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Raises alerts, lets them escalate and resolves them. A pure function of the descriptions in the order in which they
 * come, and of event time: one alert for each incident and rule, whatever number of phases, revisions and cameras give
 * reason for it.
 */
public record AlertDesk(AlertPolicy policy) {

    /**
     * A description was published.
     *
     * @param known what is known of its incident, or null
     * @param place of the camera that was described, or null
     */
    public AlertStep describe(
            @Nullable IncidentAlerts known, SafetyDescription description, @Nullable Place place, RecentAlerts recent) {
        var evidence = new Evidence(description, place);
        var view = description.view();
        var seen = (known == null ? IncidentAlerts.none(view.incidentId(), view.siteId(), evidence.at()) : known)
                .seeing(evidence);
        var changes = new Changes(seen, evidence, recent);
        seen.rules().forEach(changes::consider);
        return changes.step();
    }

    /** What is due at {@code now}: at most one thing, so ask again until nothing is. */
    public AlertStep passTime(IncidentAlerts known, Instant now) {
        var due = known.due(policy);
        if (now.isBefore(due)) {
            return new AlertStep(known, List.of(), List.of(), List.of(), List.of());
        }
        if (!known.stands()) {
            return new AlertStep(null, List.of(), List.of(), List.of(), List.of());
        }
        var lives = new TreeMap<>(known.lives());
        var ended = new ArrayList<SafetyAlert>();
        known.lives().forEach((rule, life) -> {
            if (life instanceof AlertLife.Standing standing) {
                var over = standing.end(
                        due,
                        "nothing was described of its incident for %d s"
                                .formatted(policy.endAfter().toSeconds()));
                lives.put(rule, over);
                ended.add(over.alert());
            }
        });
        return new AlertStep(known.with(lives), ended, List.of(), List.of(), List.of());
    }

    /** What one description changes. */
    private final class Changes {
        private final IncidentAlerts seen;
        private final Evidence evidence;
        private final RecentAlerts recent;
        private final TreeMap<String, AlertLife> lives;
        private final List<SafetyAlert> published = new ArrayList<>();
        private final List<RecentAlert> remembered = new ArrayList<>();
        private final List<String> takenBack = new ArrayList<>();
        private final List<String> doubled = new ArrayList<>();

        Changes(IncidentAlerts seen, Evidence evidence, RecentAlerts recent) {
            this.seen = seen;
            this.evidence = evidence;
            this.recent = recent;
            this.lives = new TreeMap<>(seen.lives());
        }

        void consider(String rule) {
            var finding = seen.gravest(rule);
            @Nullable AlertLife life = lives.get(rule);
            if (finding.isPresent()) {
                holds(life, finding.get());
            } else if (life instanceof AlertLife.Standing standing) {
                publish(standing.takeBack(evidence));
                takenBack.add(rule);
            } else if (life instanceof AlertLife.Doubled) {
                lives.remove(rule);
            }
        }

        private void holds(@Nullable AlertLife life, Finding finding) {
            switch (life) {
                case null -> raise(finding);
                case AlertLife.Doubled _ -> raise(finding);
                case AlertLife.Standing standing -> {
                    if (standing.isGraverIn(finding.severity())) {
                        publish(standing.escalate(evidence, finding));
                    }
                    remember(finding.rule());
                }
                case AlertLife.Over over -> {
                    if (over.mayReopen(finding.severity())) {
                        publish(over.reopen(evidence, finding));
                        remember(finding.rule());
                    }
                }
            }
        }

        private void raise(Finding finding) {
            var mine = RecentAlert.of(evidence.description(), finding.rule());
            Optional<RecentAlert> same = recent.of(seen.siteId(), finding.rule()).stream()
                    .filter(other -> mine.isSameAs(other, policy.coolDown()))
                    .findFirst();
            if (same.isPresent()) {
                if (!(lives.put(finding.rule(), new AlertLife.Doubled(same.get().incidentId()))
                        instanceof AlertLife.Doubled)) {
                    doubled.add(finding.rule());
                }
            } else {
                publish(AlertLife.Standing.open(evidence, finding));
                remember(finding.rule());
            }
        }

        /** Only a description that itself gives reason tells which parties it is about. */
        private void remember(String rule) {
            if (evidence.alerting().stream().anyMatch(finding -> finding.rule().equals(rule))) {
                remembered.add(RecentAlert.of(evidence.description(), rule));
            }
        }

        private void publish(AlertLife life) {
            life.published().ifPresent(alert -> {
                lives.put(alert.rule(), life);
                published.add(alert);
            });
        }

        AlertStep step() {
            return new AlertStep(seen.with(lives), published, remembered, takenBack, doubled);
        }
    }
}
