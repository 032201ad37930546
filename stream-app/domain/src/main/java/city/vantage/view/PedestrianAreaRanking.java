package city.vantage.view;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.Collection;
import java.util.List;

/**
 * The rule of CityLLaVA (Duan et al., AI City Challenge 2024, best view selection): the mean area of the pedestrian's
 * box over the incident's frames, in square pixels; a vehicle's own view only where no overhead camera has a
 * pedestrian. One view shows all phases. Unlike the published script it never credits one view with another's boxes, doesn't depend on the order
 * of the cameras, and breaks ties by camera id.
 */
public record PedestrianAreaRanking() implements ViewRanking {
    /** Less than the mean of any overhead camera with a pedestrian, in square pixels. */
    private static final double SMALLEST_MEAN = 1e-12;

    @Override
    public String name() {
        return "pedestrian-area";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<ViewScore> rank(Collection<CameraEvidence> cameras, Phase phase) {
        return cameras.stream()
                .map(PedestrianAreaRanking::score)
                .sorted(ViewScore.BEST_FIRST)
                .toList();
    }

    /** A pedestrian of 100 x 200 pixels. */
    @Override
    public double goodEnough() {
        return 20_000;
    }

    private static ViewScore score(CameraEvidence camera) {
        var total = camera.total();
        var area = total.mean(total.pedestrianArea());
        var weight = camera.viewKind() == ViewKind.OVERHEAD ? 1 : belowAnyOverhead(area);
        return ViewScore.ofParts(camera, List.of(new ScorePart("pedestrianArea", area, weight)));
    }

    /**
     * The weight that squeezes any area below {@link #SMALLEST_MEAN}. One square pixel would be too much: a pedestrian
     * in one frame of many has a smaller mean than that.
     */
    private static double belowAnyOverhead(double area) {
        return SMALLEST_MEAN / (1 + area);
    }
}
