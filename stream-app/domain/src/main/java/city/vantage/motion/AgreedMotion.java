package city.vantage.motion;

import city.vantage.view.Decision;
import city.vantage.view.SelectionWriter;
import city.vantage.view.SiteMotion;
import city.vantage.view.ViewSelection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Writes chosen views with the motion that all cameras of the site agree about. */
public record AgreedMotion(SelectionWriter writer) {

    public ViewSelection write(Decision decision) {
        var views = writer.ofEachCamera(decision);
        return views.stream()
                .filter(view -> view.cameraId().equals(decision.cameraId()))
                .findFirst()
                .orElseGet(() -> writer.write(decision))
                .with(of(views));
    }

    /** @param views of one phase, one of each camera */
    static SiteMotion of(List<ViewSelection> views) {
        var seen = views.stream().map(Geometry::of).toList();
        return new SiteMotion(
                (int) seen.stream()
                        .filter(each -> Double.isFinite(each.vehicleSpeed()) && Double.isFinite(each.pedestrianSpeed()))
                        .count(),
                median(seen, Geometry::pedestrianSpeed),
                median(seen, Geometry::vehicleSpeed),
                median(seen, Geometry::smallestGap),
                median(seen, Geometry::closing));
    }

    /** Of those that know it; of two the mean. */
    private static double median(List<Geometry> seen, ToDoubleFunction<Geometry> of) {
        var known =
                seen.stream().mapToDouble(of).filter(Double::isFinite).sorted().toArray();
        var middle = known.length / 2;
        if (known.length == 0) {
            return Double.NaN;
        }
        return known.length % 2 == 1 ? known[middle] : (known[middle - 1] + known[middle]) / 2;
    }
}
