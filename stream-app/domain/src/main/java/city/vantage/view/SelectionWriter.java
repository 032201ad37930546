package city.vantage.view;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes decisions about an incident out as {@link ViewSelection}s, from what its cameras have seen so far. */
public final class SelectionWriter {
    private static final Comparator<RankedFrame> BEST_FIRST = Comparator.comparingDouble(RankedFrame::rank)
            .reversed()
            .thenComparing(frame -> frame.sighting().observation().capturedAt());
    private static final Comparator<PhaseFrame> IN_TIME = Comparator.comparing(PhaseFrame::capturedAt)
            .thenComparing(frame -> frame.frame().uri())
            .thenComparing(frame -> frame.frame().sha256());

    private final PolicyVersion policy;
    private final int otherPartiesLimit;
    private final int framesOfPhase;
    private final OpenIncident incident;
    private final IncidentFrames seen;
    private final Function<Instant, Phase> told;

    /** @param seen all that was seen of the incident so far */
    public SelectionWriter(SelectionPolicy policy, OpenIncident incident, IncidentFrames seen) {
        this.policy =
                new PolicyVersion(policy.ranking().name(), policy.ranking().version());
        this.otherPartiesLimit = policy.otherPartiesLimit();
        this.framesOfPhase = policy.framesOfPhase();
        this.incident = incident;
        this.seen = seen;
        this.told = isTold() ? policy.phases().find(seen.observations()) : _ -> Phase.WHOLE;
    }

    /** Whether the incident has phases that its source doesn't name. */
    private boolean isTold() {
        return incident.phases().containsKey(Phase.WHOLE)
                && incident.phases().size() > 1
                && seen.observations().stream().allMatch(frame -> frame.phase() == Phase.WHOLE);
    }

    /** @param decision for a camera that has seen the phase */
    public ViewSelection write(Decision decision) {
        var shots = seen.sightings().stream()
                .filter(sighting -> isOf(decision.phase(), sighting.observation()))
                .filter(sighting -> sighting.observation().cameraId().equals(decision.cameraId()))
                .map(this::ranked)
                .toList();
        var best = shots.stream().min(BEST_FIRST).orElseThrow();
        var shown = best.sighting().observation();
        return new ViewSelection(
                incident.incidentId(),
                incident.siteId(),
                decision.phase(),
                shown.phase() != decision.phase(),
                decision.revision(),
                decision.isFinal(),
                decision.isFinal() ? phases() : List.of(),
                decision.trigger(),
                policy,
                decision.cameraId(),
                shown.viewKind(),
                new ChosenFrame(
                        shown.capturedAt(),
                        shown.frame(),
                        shown.frameSize(),
                        best.parties().stream().toList(),
                        others(shown, best.parties()),
                        PartySelection.GEOMETRY,
                        best.sighting().source()),
                paths(best.parties(), shots),
                candidates(decision),
                TrafficConflict.NONE,
                sequence(best, shots));
    }

    /** What else of their kinds the frame shows; in a vehicle's own view, that vehicle is meant and has no box. */
    private List<Detection> others(Observation shown, Parties parties) {
        if (otherPartiesLimit == 0) {
            return List.of();
        }
        var kinds = parties.stream().map(Detection::category).collect(Collectors.toSet());
        return Parties.distinct(shown.detections()).stream()
                .filter(other -> kinds.contains(other.category()))
                .filter(other -> parties.stream().noneMatch(other::equals))
                .sorted(Parties.LARGEST_FIRST)
                .limit(otherPartiesLimit)
                .toList();
    }

    /**
     * Frames with a picture that show the phase as the chosen one does: the same kinds of party, so that each has what is cut
     * out of the chosen one, in as many pixels.
     */
    private List<PhaseFrame> sequence(RankedFrame chosen, List<RankedFrame> shots) {
        if (framesOfPhase < 2) {
            return List.of();
        }
        var frames = shots.stream()
                .filter(chosen::isLike)
                .flatMap(shot -> shot.inPhase().stream())
                .sorted(IN_TIME)
                .toList();
        return frames.size() < 2 ? List.of() : Spread.of(frames, framesOfPhase);
    }

    private boolean isOf(Phase phase, Observation frame) {
        return frame.phase() == phase || told.apply(frame.capturedAt()) == phase;
    }

    private List<Phase> phases() {
        return incident.phases().keySet().stream()
                .filter(phase -> phase != Phase.WHOLE)
                .toList();
    }

    private List<Candidate> candidates(Decision decision) {
        return decision.ranked().stream()
                .map(score -> new Candidate(
                        score,
                        incident.camera(score.cameraId()).in(decision.phase()).frames()))
                .toList();
    }

    private RankedFrame ranked(Sighting sighting) {
        var parties = seen.leading().in(sighting.observation());
        return new RankedFrame(
                sighting,
                parties,
                FrameEvidence.of(sighting.observation(), parties).rank());
    }

    private static List<PartyPath> paths(Parties shown, List<RankedFrame> seen) {
        var inTime = seen.stream()
                .sorted(Comparator.comparing(RankedFrame::capturedAt))
                .toList();
        return Stream.of(
                        path(shown.pedestrian(), Parties::pedestrian, inTime),
                        path(shown.vehicle(), Parties::vehicle, inTime))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable PartyPath path(
            @Nullable Detection party, Function<Parties, @Nullable Detection> which, List<RankedFrame> inTime) {
        if (party == null) {
            return null;
        }
        var start = inTime.getFirst().capturedAt();
        var points = inTime.stream()
                .flatMap(frame -> Stream.ofNullable(which.apply(frame.parties()))
                        .map(detection -> new PathPoint(
                                Duration.between(start, frame.capturedAt()).toMillis(), detection.box())))
                .toList();
        return new PartyPath(party.category(), party.trackId(), Spread.of(points, PartyPath.POINT_LIMIT));
    }

    /** A sighting with its parties and its rank, worked out once and not at every comparison. */
    private record RankedFrame(Sighting sighting, Parties parties, double rank) {
        Instant capturedAt() {
            return sighting.observation().capturedAt();
        }

        boolean isLike(RankedFrame other) {
            return kinds().equals(other.kinds())
                    && sighting.observation()
                            .frameSize()
                            .equals(other.sighting.observation().frameSize());
        }

        private Set<Category> kinds() {
            return parties.stream().map(Detection::category).collect(Collectors.toSet());
        }

        Optional<PhaseFrame> inPhase() {
            return Optional.ofNullable(sighting.observation().frame())
                    .map(frame ->
                            new PhaseFrame(capturedAt(), frame, parties.stream().toList()));
        }
    }
}
