package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides, observation by observation, which camera shows each phase of an incident: early where it can be said, revised
 * where another view becomes clearly better, once more when the phase is over, final when the incident closes. The final
 * choice looks at all frames again, with the parties that their motion tells, and ignores what was chosen before, so it
 * doesn't depend on the order in which the observations came. Where a source names no phases, they are told then, and each is
 * chosen for beside the whole. Pure: {@code now} is stream time.
 */
public record ViewSelector(SelectionPolicy policy) {

    /**
     * @param state null for an incident that nothing is known of
     * @param siteCameras ids of the cameras that the site is known to have; asked for while they are waited for
     * @throws RejectedException where the incident has closed or has no room for the observation
     */
    public Step observe(
            @Nullable IncidentState state, Observation observation, Instant now, Supplier<Set<String>> siteCameras) {
        var open = opened(state, observation, now).plus(observation, now, policy);
        var phase = observation.phase();
        var ranked = rank(open, phase);
        return trigger(open, phase, ranked, siteCameras, now)
                .map(trigger -> decide(open, phase, trigger, ranked))
                .orElseGet(() -> new Step(open, open, List.of()));
    }

    /**
     * What the passing of time brings: overdue phases are chosen, a silent incident closes, a closed one is forgotten.
     *
     * @param seen all that was accepted of the incident; asked for when it closes
     */
    public Step passTime(IncidentState state, Instant now, IncidentFrames seen) {
        return switch (state) {
            case ClosedIncident closed -> new Step(now.isBefore(closed.due(policy)) ? closed : null, null, List.of());
            case OpenIncident open when now.isBefore(open.closesAt(policy)) -> decideOverdue(open, now);
            case OpenIncident open -> close(open, seen, now);
        };
    }

    private OpenIncident opened(@Nullable IncidentState state, Observation observation, Instant now) {
        return switch (state) {
            case OpenIncident open -> open;
            case ClosedIncident closed ->
                throw new RejectedException(RejectionReason.LATE, "the incident closed at " + closed.closedAt());
            case null -> {
                if (observation.capturedAt().isBefore(now.minus(policy.rememberClosed()))) {
                    throw new RejectedException(
                            RejectionReason.LATE,
                            "older than the memory of closed incidents: " + policy.rememberClosed());
                }
                yield OpenIncident.begun(observation, now);
            }
        };
    }

    private Step decideOverdue(OpenIncident incident, Instant now) {
        var open = incident;
        var decisions = new ArrayList<Decision>();
        for (var phase : incident.phases().keySet()) {
            var over = isOver(incident, phase, now);
            if (over || isOverdue(incident.progress(phase), now)) {
                var trigger = incident.progress(phase).chosen() == null ? Trigger.DEADLINE : Trigger.REVISED;
                var step = decide(open, phase, trigger, rank(incident, phase));
                decisions.addAll(step.decisions());
                open = open.choosing(phase, step.decisions().getLast().cameraId());
                open = over ? open.ended(phase) : open;
            }
        }
        return new Step(open, open, decisions);
    }

    private Step close(OpenIncident open, IncidentFrames seen, Instant now) {
        var incident = open.reviewed(seen).with(policy.phases().told(seen.observations()));
        var decisions = incident.phases().keySet().stream()
                .map(phase -> finalDecision(incident, phase))
                .toList();
        return new Step(new ClosedIncident(now), incident, decisions);
    }

    private Decision finalDecision(OpenIncident incident, Phase phase) {
        var ranked = rank(incident, phase);
        return decision(incident, phase, incident.best(phase, ranked), Trigger.CLOSED, ranked);
    }

    private Optional<Trigger> trigger(
            OpenIncident open, Phase phase, List<ViewScore> ranked, Supplier<Set<String>> siteCameras, Instant now) {
        var progress = open.progress(phase);
        var best = open.best(phase, ranked);
        if (progress.chosen() != null) {
            return isClearlyBetter(open, phase, best, ranked) ? Optional.of(Trigger.REVISED) : Optional.empty();
        }
        if (best.total() >= policy.goodEnough() && open.showsParty(best.cameraId(), phase)) {
            return Optional.of(Trigger.GOOD_ENOUGH);
        }
        if (siteCameras.get().stream().allMatch(camera -> hasReported(open, camera, phase))) {
            return Optional.of(Trigger.ALL_REPORTED);
        }
        return isOverdue(progress, now) ? Optional.of(Trigger.DEADLINE) : Optional.empty();
    }

    private boolean isClearlyBetter(OpenIncident open, Phase phase, ViewScore best, List<ViewScore> ranked) {
        var progress = open.progress(phase);
        var chosen = ranked.stream()
                .filter(score -> score.cameraId().equals(progress.chosen()))
                .findFirst()
                .orElseThrow();
        return progress.nextRevision() < policy.revisionLimit()
                && !best.cameraId().equals(chosen.cameraId())
                && (best.total() > chosen.total() * (1 + policy.hysteresis())
                        || (!open.showsParty(chosen.cameraId(), phase) && open.showsParty(best.cameraId(), phase)));
    }

    private boolean isOverdue(PhaseProgress progress, Instant now) {
        return progress.chosen() == null && !now.isBefore(progress.firstSeen().plus(policy.deadline()));
    }

    private boolean isOver(OpenIncident open, Phase phase, Instant now) {
        return !open.progress(phase).over()
                && open.endOf(phase, policy).filter(end -> !now.isBefore(end)).isPresent();
    }

    private static boolean hasReported(OpenIncident open, String cameraId, Phase phase) {
        var camera = open.cameras().get(cameraId);
        return camera != null && camera.in(phase).frames() > 0;
    }

    private Step decide(OpenIncident open, Phase phase, Trigger trigger, List<ViewScore> ranked) {
        var best = open.best(phase, ranked);
        var decision = decision(open, phase, best, trigger, ranked);
        var next = open.choosing(phase, best.cameraId());
        return new Step(next, next, List.of(decision));
    }

    private static Decision decision(
            OpenIncident open, Phase phase, ViewScore best, Trigger trigger, List<ViewScore> ranked) {
        return new Decision(phase, open.progress(phase).nextRevision(), best.cameraId(), trigger, ranked);
    }

    private List<ViewScore> rank(OpenIncident open, Phase phase) {
        return policy.ranking().rank(open.cameras().values(), phase);
    }
}
