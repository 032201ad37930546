package city.vantage.conflict;

import city.vantage.incident.Observation;
import city.vantage.motion.CameraTracks;
import city.vantage.view.IncidentFrames;
import city.vantage.view.TrafficConflict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How probable a conflict is: a generalised additive model (Hastie and Tibshirani, 1986), in which each of {@link
 * ConflictMeasures} adds its evidence. It was fitted to simulated incidents ({@code bench/run conflicts} says how well it does on
 * others); a city that has judged enough of its own would fit it to those.
 *
 * @param evidence of each measure, in the order of {@link ConflictMeasures#inOrder}
 */
public record ConflictModel(List<Evidence> evidence) {
    public static final ConflictModel SIMULATED = new ConflictModel(List.of(
            // Urgency.
            new Evidence(
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.5),
                    List.of(-0.98, -2.0, -1.55, -0.86, -0.49, 0.53, 0.9, 1.8, 1.57)),
            // The pedestrian slows.
            new Evidence(
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5),
                    List.of(-1.67, -2.03, -1.62, 0.19, 0.72, 0.89, 1.28, 1.15)),
            // The vehicle slows.
            new Evidence(
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5),
                    List.of(-1.88, -2.03, -0.4, 0.05, -0.13, 0.62, 1.3, 1.39)),
            // Both move while they are near.
            new Evidence(
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5),
                    List.of(-1.83, -2.06, -0.67, -0.32, -0.73, 0.16, 1.94, 2.43)),
            // The smallest gap.
            new Evidence(
                    List.of(0.0, 0.1, 0.2, 0.35, 0.5, 0.75, 1.0, 1.5, 2.5),
                    List.of(1.66, 2.54, 1.67, 0.43, -0.38, -2.23, -2.37, -1.84, -0.56))));

    public ConflictModel {
        evidence = List.copyOf(evidence);
    }

    /**
     * @param seen of one incident so far, at least one frame
     */
    public TrafficConflict of(IncidentFrames seen) {
        var start = seen.observations().stream()
                .map(Observation::capturedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return of(CameraTracks.of(seen.observations(), seen.leading(), start));
    }

    TrafficConflict of(Collection<CameraTracks> cameras) {
        var course = Course.of(cameras);
        return ConflictMeasures.of(course)
                .map(known -> new TrafficConflict(probability(known), course.secondsToCollision()))
                .orElse(TrafficConflict.NONE);
    }

    public double probability(ConflictMeasures measures) {
        var values = measures.inOrder();
        double sum = 0;
        for (var i = 0; i < evidence.size(); i++) {
            sum += evidence.get(i).of(values.get(i));
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
