package city.vantage.view;

import city.vantage.incident.Phase;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The default ranking: a weighted sum of parts between 0 and 1, so that the total lies there too. Area counts most, on
 * a logarithmic scale: twice the area is the same gain for a small party as for a large one. The weights are chosen by
 * judgement; docs/decisions/0004-composite-ranking.md says why and what they were tried on.
 */
public record CompositeRanking() implements ViewRanking {
    /** Shares of the frame at which the area part is 0 and 1. */
    private static final double SMALLEST_SHARE = 1e-5;

    private static final double LARGEST_SHARE = 0.25;

    /** Without a measurement a picture counts as neither sharp nor blurred. */
    private static final double UNKNOWN_SHARPNESS = 0.5;

    /** A camera that has been silent this long, measured by the latest frame of any camera, is not fresh at all. */
    private static final Duration STALE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "composite";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewScore> rank(Collection<CameraEvidence> cameras) {
        var phases = cameras.stream()
                .flatMap(camera -> camera.phases().keySet().stream())
                .collect(Collectors.toSet());
        var latest = cameras.stream()
                .mapToLong(camera -> camera.total().lastMicros())
                .max()
                .orElse(0);
        return cameras.stream()
                .map(camera -> score(camera, phases.size(), latest))
                .sorted(ViewScore.BEST_FIRST)
                .toList();
    }

    @Override
    public double goodEnough() {
        return 0.85;
    }

    private static ViewScore score(CameraEvidence camera, int phases, long latestMicros) {
        var sum = camera.total();
        return ViewScore.ofParts(
                camera,
                List.of(
                        new ScorePart("area", areaPart(sum.mean(sum.partyShare())), 0.55),
                        new ScorePart("bothParties", sum.mean(sum.bothParties()), 0.13),
                        new ScorePart("whole", sum.mean(sum.whole()), 0.06),
                        new ScorePart("clear", sum.mean(sum.clear()), 0.08),
                        new ScorePart("confidence", sum.mean(sum.confidence()), 0.07),
                        new ScorePart("sharpness", sum.meanSharpness(UNKNOWN_SHARPNESS), 0.04),
                        new ScorePart("coverage", (double) phasesWithParties(camera) / Math.max(1, phases), 0.04),
                        new ScorePart("freshness", freshness(sum.ageAt(latestMicros)), 0.03)));
    }

    static double areaPart(double share) {
        var clamped = Math.clamp(share, SMALLEST_SHARE, LARGEST_SHARE);
        return Math.log(clamped / SMALLEST_SHARE) / Math.log(LARGEST_SHARE / SMALLEST_SHARE);
    }

    private static long phasesWithParties(CameraEvidence camera) {
        return List.of(Phase.values()).stream()
                .filter(phase -> camera.in(phase).partyShare() > 0)
                .count();
    }

    private static double freshness(Duration age) {
        return Math.max(0, 1 - (double) age.toMillis() / STALE.toMillis());
    }
}
