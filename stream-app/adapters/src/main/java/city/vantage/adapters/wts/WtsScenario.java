package city.vantage.adapters.wts;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Optional;

/**
 * An incident of the set, with what is true of it.
 *
 * @param split such as {@code train} or {@code val}
 * @param normal whether the set counts it as a normal event ({@code normal_trimmed})
 * @param phases in order; a set may lack some
 * @param views in order of their cameras' ids
 * @param referenceVideos names without ending of the videos that people mainly looked at when they described it, at most
 *     four, none where the set doesn't say
 * @param environment questions about the place, the same for all phases
 */
public record WtsScenario(
        String name,
        String split,
        boolean normal,
        List<WtsPhase> phases,
        List<WtsView> views,
        List<String> referenceVideos,
        List<WtsQuestion> environment) {
    public WtsScenario {
        phases = List.copyOf(phases);
        views = List.copyOf(views);
        referenceVideos = List.copyOf(referenceVideos);
        environment = List.copyOf(environment);
    }

    public Optional<WtsPhase> phase(Phase wanted) {
        return phases.stream().filter(phase -> phase.phase() == wanted).findFirst();
    }

    /**
     * What has to be added to the vehicle's clock to get that of the overhead cameras, in seconds. The phases tell: they
     * are the same moments in all views. Clocks run equally fast, so the median of the phases' differences is taken, and
     * a phase that somebody marked badly in one view doesn't bend time. 0 where only one kind of view is there.
     */
    double vehicleClockBehindSeconds() {
        var differences = phases.stream()
                .filter(phase -> phase.times().size() == ViewKind.values().length)
                .mapToDouble(phase -> start(phase, ViewKind.OVERHEAD) - start(phase, ViewKind.VEHICLE))
                .sorted()
                .toArray();
        return differences.length == 0 ? 0 : differences[differences.length / 2];
    }

    private static double start(WtsPhase phase, ViewKind kind) {
        var span = phase.times().get(kind);
        return span == null ? 0 : span.startSeconds();
    }
}
