package city.vantage.view;

import city.vantage.incident.Detection;
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
 * @param sequence frames of the chosen camera that are evenly spread over the phase, in time order, for models that look at
 *     several; empty where only the chosen one is shown
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
        TrafficConflict conflict,
        List<PhaseFrame> sequence) {
    /** A view of one frame of an incident of which no conflict is known. */
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
                TrafficConflict.NONE,
                List.of());
    }

    public ViewSelection {
        finalPhases = List.copyOf(finalPhases);
        paths = List.copyOf(paths);
        candidates = List.copyOf(candidates);
        sequence = List.copyOf(sequence);
    }

    /** The same view of an incident of which this is known. */
    public ViewSelection with(TrafficConflict found) {
        return with(chosen, paths, found, sequence);
    }

    /** The same view with its frame told otherwise. */
    public ViewSelection with(ChosenFrame frame) {
        return with(frame, paths, conflict, sequence);
    }

    /** The same view with these frames of its phase. */
    public ViewSelection with(List<PhaseFrame> frames) {
        return with(chosen, paths, conflict, frames);
    }

    /**
     * The same view of other parties of its frame. How those moved and where they are in other frames isn't known, unless they
     * are the same.
     *
     * @param meant parties of the frame
     */
    public ViewSelection showing(List<Detection> meant, PartySelection selection) {
        var others = chosen.parties().stream()
                .filter(party -> !meant.contains(party))
                .map(Detection::category)
                .toList();
        return with(
                chosen.showing(meant, selection),
                paths.stream().filter(path -> !others.contains(path.category())).toList(),
                conflict,
                others.isEmpty() ? sequence : List.of());
    }

    private ViewSelection with(
            ChosenFrame frame, List<PartyPath> moved, TrafficConflict found, List<PhaseFrame> frames) {
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
                frame,
                moved,
                candidates,
                found,
                frames);
    }

    /** At most so many frames of the sequence, evenly spread; none where they aren't several. */
    public List<PhaseFrame> sequence(int most) {
        return most < 2 ? List.of() : Spread.of(sequence, most);
    }

    /** Whether others may be meant than those that geometry tells, and nobody has been asked. */
    public boolean partiesAreOpen() {
        return chosen.partySelection() == PartySelection.GEOMETRY
                && !chosen.others().isEmpty();
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
