package city.vantage.view;

import city.vantage.incident.Phase;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The default ranking: how much of both parties a camera shows in the phase. Its total is a weighted sum of parts
 * between 0 and 1, so it lies there too. The visible areas count on a logarithmic scale, so that their sum orders views
 * as the geometric mean of both areas does. A view of both parties goes before one of the pedestrian, and that before one
 * of the vehicle, unless there is hardly anything of them.
 * docs/decisions/0009-best-view-of-a-phase.md says what was measured.
 */
public record CompositeRanking() implements ViewRanking {
    private static final double AREA_WEIGHT = 0.42;
    private static final double SEEN_WEIGHT = 0.065;
    private static final double CONFIDENCE_WEIGHT = 0.01;
    private static final double SHARPNESS_WEIGHT = 0.02;

    /** Areas in square pixels at which their part is 0 and 1. */
    private static final double SMALLEST_AREA = 1;

    private static final double LARGEST_AREA = 1e6;

    private static final double AREA_RANGE = StrictMath.log(LARGEST_AREA / SMALLEST_AREA);

    /** With less of it in view, in square pixels, a party can't be told apart from anything else. */
    private static final double LEAST_SEEN = 80;

    /** Without a measurement a picture counts as neither sharp nor blurred. */
    private static final double UNKNOWN_SHARPNESS = 0.5;

    @Override
    public String name() {
        return "composite";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public List<ViewScore> rank(Collection<CameraEvidence> cameras, Phase phase) {
        return cameras.stream()
                .map(camera -> score(camera, camera.in(phase)))
                .sorted(ViewScore.BEST_FIRST)
                .toList();
    }

    /** A pedestrian of 70 x 200 and a vehicle of 350 x 250 pixels. */
    @Override
    public double goodEnough() {
        return 0.78;
    }

    private static ViewScore score(CameraEvidence camera, Evidence sum) {
        return ViewScore.ofParts(
                camera,
                parts(
                        sum.mean(sum.pedestrianVisible()),
                        sum.mean(sum.vehicleVisible()),
                        sum.mean(sum.confidence()),
                        sum.meanSharpness()));
    }

    static double total(double pedestrian, double vehicle, double confidence, @Nullable Double sharpness) {
        return ScorePart.total(parts(pedestrian, vehicle, confidence, sharpness));
    }

    private static List<ScorePart> parts(
            double pedestrian, double vehicle, double confidence, @Nullable Double sharpness) {
        return List.of(
                new ScorePart("pedestrian", areaPart(pedestrian), AREA_WEIGHT),
                new ScorePart("vehicle", areaPart(vehicle), AREA_WEIGHT),
                new ScorePart("pedestrianSeen", pedestrian >= LEAST_SEEN ? 1 : 0, SEEN_WEIGHT),
                new ScorePart("bothSeen", pedestrian >= LEAST_SEEN && vehicle >= LEAST_SEEN ? 1 : 0, SEEN_WEIGHT),
                new ScorePart("confidence", confidence, CONFIDENCE_WEIGHT),
                new ScorePart("sharpness", sharpness == null ? UNKNOWN_SHARPNESS : sharpness, SHARPNESS_WEIGHT));
    }

    static double areaPart(double area) {
        var clamped = Math.clamp(area, SMALLEST_AREA, LARGEST_AREA);
        return StrictMath.log(clamped / SMALLEST_AREA) / AREA_RANGE;
    }
}
