package city.vantage.view;

import city.vantage.incident.Category;
import java.util.List;

/** How a party moved through one camera's picture during a phase: at most {@value #POINT_LIMIT} points in time order. */
public record PartyPath(Category category, String trackId, List<PathPoint> points) {
    public static final int POINT_LIMIT = 12;

    public PartyPath {
        points = List.copyOf(points);
    }
}
