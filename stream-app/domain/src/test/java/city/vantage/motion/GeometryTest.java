package city.vantage.motion;

import static city.vantage.view.HandMade.shown;
import static city.vantage.view.HandMade.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.view.PartyPath;
import city.vantage.view.PathPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeometryTest {
    private static final Box PERSON = new Box(400, 300, 50, 100);

    /** A vehicle that comes 100 pixels a second nearer to a standing pedestrian, and is 100 pixels away in the end. */
    private static final List<PartyPath> APPROACH = List.of(
            new PartyPath(Category.PEDESTRIAN, "p", List.of(new PathPoint(0, PERSON), new PathPoint(1_000, PERSON))),
            new PartyPath(
                    Category.VEHICLE,
                    "v",
                    List.of(
                            new PathPoint(0, new Box(25, 300, 200, 150)),
                            new PathPoint(1_000, new Box(125, 300, 200, 150)))));

    @Test
    void gapsAndContactAreMeasuredFromTheFeetInBodyHeights() {
        var geometry = Geometry.of(view(
                ViewKind.OVERHEAD,
                List.of(shown(Category.PEDESTRIAN, PERSON), shown(Category.VEHICLE, new Box(75, 300, 200, 150))),
                APPROACH));

        assertThat(geometry.pedestrianShown()).isTrue();
        assertThat(geometry.gap()).isEqualTo(1.5);
        assertThat(geometry.smallestGap()).isEqualTo(1);
        assertThat(geometry.secondsToContact()).isCloseTo(1, within(1e-9));
        assertThat(geometry.pedestrianSpeed()).isZero();
        assertThat(geometry.vehicleSpeed()).isCloseTo(100 / Math.sqrt(200 * 150), within(1e-9));
    }

    @Test
    void whatTheBoxesCannotTellIsNoNumber() {
        var geometry = Geometry.of(view(ViewKind.OVERHEAD, List.of(), List.of()));

        assertThat(geometry)
                .isEqualTo(new Geometry(
                        false, false, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }

    @Test
    void aVehiclesOwnViewHasNoGapAndNoSpeedsButAnApproach() {
        var growing = new PartyPath(
                Category.PEDESTRIAN,
                "p",
                List.of(new PathPoint(0, new Box(400, 300, 25, 50)), new PathPoint(1_000, new Box(400, 300, 50, 100))));

        var geometry =
                Geometry.of(view(ViewKind.VEHICLE, List.of(shown(Category.PEDESTRIAN, PERSON)), List.of(growing)));

        assertThat(geometry.vehicleShown()).isFalse();
        assertThat(geometry.gap()).isNaN();
        assertThat(geometry.pedestrianSpeed()).isNaN();
        assertThat(geometry.secondsToContact()).isCloseTo(1, within(1e-9));
    }
}
