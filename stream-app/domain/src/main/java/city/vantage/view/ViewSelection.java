package city.vantage.view;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;

/**
 * Which camera shows a phase of an incident, which of its frames, and why: one revision of the choice.
 *
 * @param phaseEstimated whether the phase was told from motion, because the source names none
 * @param finalRevision whether the incident has closed, so that no further revision follows
 * @param finalPhases where it is final, the incident's phases, all of which get a final view; none where this is of no phase
 * @param paths how the parties moved through the chosen camera's picture
 * @param candidates every camera that saw the incident, best first
 * @param conflict of the parties, as all cameras above the street agree, as far as the incident was seen
 */
public record ViewSelection(
        String incidentId,
        String siteId,
        Phase phase,
        boolean phaseEstimated,
        int revision,
        boolean finalRevision,
        List<Phase> finalPhases,
        Trigger trigger,
        PolicyVersion policy,
        String cameraId,
        ViewKind viewKind,
        ChosenFrame chosen,
        List<PartyPath> paths,
        List<Candidate> candidates,
        TrafficConflict conflict) {
    /** A view of an incident of which no conflict is known. */
    public ViewSelection(
            String incidentId,
            String siteId,
            Phase phase,
            boolean phaseEstimated,
            int revision,
            boolean finalRevision,
            List<Phase> finalPhases,
            Trigger trigger,
            PolicyVersion policy,
            String cameraId,
            ViewKind viewKind,
            ChosenFrame chosen,
            List<PartyPath> paths,
            List<Candidate> candidates) {
        this(
                incidentId,
                siteId,
                phase,
                phaseEstimated,
                revision,
                finalRevision,
                finalPhases,
                trigger,
                policy,
                cameraId,
                viewKind,
                chosen,
                paths,
                candidates,
                TrafficConflict.NONE);
    }

    public ViewSelection {
        finalPhases = List.copyOf(finalPhases);
        paths = List.copyOf(paths);
        candidates = List.copyOf(candidates);
    }

    public ViewSelection with(TrafficConflict found) {
        return new ViewSelection(
                incidentId,
                siteId,
                phase,
                phaseEstimated,
                revision,
                finalRevision,
                finalPhases,
                trigger,
                policy,
                cameraId,
                viewKind,
                chosen,
                paths,
                candidates,
                found);
    }

    /** Total score of the chosen camera. */
    public double score() {
        return candidates.stream()
                .map(Candidate::score)
                .filter(score -> score.cameraId().equals(cameraId))
                .mapToDouble(ViewScore::total)
                .findFirst()
                .orElseThrow();
    }
}
