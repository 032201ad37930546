package city.vantage.bench.views;

import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import city.vantage.simulator.truth.ViewTruth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** An incident as its cameras reported it, in order of arrival, and what is true of it. */
record Case(List<Reported> frames, IncidentTruth truth) {

    static Case of(SimulatedIncident incident) {
        var byName = new TreeMap<String, SimulatedFrame>();
        arriving(incident.frames()).forEach(frame -> byName.putIfAbsent(name(frame.observation()), frame));
        return new Case(
                arriving(new ArrayList<>(byName.values())).stream()
                        .map(Reported::of)
                        .toList(),
                incident.truth());
    }

    /** The phases of which something was reported. */
    Set<Phase> phases() {
        return frames.stream()
                .map(frame -> frame.observation().phase())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
    }

    /** The views of a phase, or of the whole incident, of those cameras that reported of it; the best first. */
    List<ViewTruth> views(Phase phase) {
        var views = phase == Phase.WHOLE ? wholeViews() : reportedViews(truth.phase(phase));
        return views.stream().sorted(ViewTruth.BY_WORTH.reversed()).toList();
    }

    private List<ViewTruth> reportedViews(PhaseTruth phase) {
        var reporting = frames.stream()
                .map(Reported::observation)
                .filter(observation -> observation.phase() == phase.phase())
                .map(Observation::cameraId)
                .collect(Collectors.toSet());
        return phase.views().stream()
                .filter(view -> reporting.contains(view.camera().cameraId()))
                .toList();
    }

    /** Means over time. A phase of which a camera reported nothing is a time in which it shows nothing. */
    private List<ViewTruth> wholeViews() {
        var shares = new TreeMap<String, List<Share>>();
        for (var phase : truth.phases()) {
            var seconds = phase.endSeconds() - phase.startSeconds();
            reportedViews(phase)
                    .forEach(view -> shares.computeIfAbsent(view.camera().cameraId(), _ -> new ArrayList<>())
                            .add(new Share(view, seconds)));
        }
        var length = truth.phases().getLast().endSeconds();
        return shares.values().stream().map(own -> mean(own, length)).toList();
    }

    private static ViewTruth mean(List<Share> shares, double length) {
        Camera camera = shares.getFirst().view().camera();
        ToDoubleFunction<ToDoubleFunction<ViewTruth>> over = part -> shares.stream()
                        .mapToDouble(share -> part.applyAsDouble(share.view()) * share.seconds())
                        .sum()
                / length;
        return new ViewTruth(
                camera,
                over.applyAsDouble(ViewTruth::pedestrianPixels),
                over.applyAsDouble(ViewTruth::pedestrianHidden),
                over.applyAsDouble(ViewTruth::pedestrianInFrame),
                over.applyAsDouble(ViewTruth::vehiclePixels),
                over.applyAsDouble(ViewTruth::vehicleHidden),
                over.applyAsDouble(ViewTruth::vehicleInFrame));
    }

    private static List<SimulatedFrame> arriving(List<SimulatedFrame> frames) {
        return frames.stream()
                .sorted(Comparator.comparing(SimulatedFrame::deliveredAt)
                        .thenComparing(frame -> name(frame.observation())))
                .toList();
    }

    /** A camera whose clock has stopped gives all frames one time; the first of them counts, as in the stream. */
    private static String name(Observation observation) {
        return observation.cameraId() + "/" + observation.capturedAt();
    }

    private record Share(ViewTruth view, double seconds) {}
}
