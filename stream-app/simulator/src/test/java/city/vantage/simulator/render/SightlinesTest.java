package city.vantage.simulator.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.geometry.Modeller;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SightlinesTest {
    /** Level, looking north from 1 m above the ground. */
    private static final Pinhole CAMERA =
            Pinhole.lookingAt(new Point3(0, 0, 1), new Point3(0, 10, 1), Math.PI / 2, new FrameSize(720, 540));

    private static final Shape FAR = wall(20, -2, 2);

    /** A wall across the view: metres away, from its left to its right end, 2 m high. */
    private static Shape wall(double away, double left, double right) {
        return new Modeller(new Placement(new Point(0, away), 0).frame())
                .box(new Point3(left, 0, 0), new Point3(right, 0.1, 2), 0)
                .shape();
    }

    private static Sight sightOfFar(List<Shape> fixtures, Shape... others) {
        var bodies = new ArrayList<Shape>(List.of(FAR));
        bodies.addAll(List.of(others));
        return new Sightlines(fixtures, CAMERA).of(bodies).getFirst();
    }

    @Test
    void whatNothingHidesIsVisibleWithItsProjectedArea() {
        var sight = sightOfFar(List.of());

        assertThat(sight.visibleShare()).isEqualTo(1);
        assertThat(sight.visiblePixels()).isEqualTo(72 * 36, within(200.0));
    }

    @Test
    void halfHiddenByAFixture() {
        assertThat(sightOfFar(List.of(wall(10, -1, 0))).visibleShare()).isEqualTo(0.5, within(0.03));
    }

    @Test
    void halfHiddenByAnotherBody() {
        assertThat(sightOfFar(List.of(), wall(10, 0, 1)).visibleShare()).isEqualTo(0.5, within(0.03));
    }

    @Test
    void whatStandsBehindHidesNothing() {
        assertThat(sightOfFar(List.of(wall(30, -5, 5))).visibleShare()).isEqualTo(1);
    }

    @Test
    void whatIsOutsideTheFrameIsNotInSight() {
        var beside =
                new Sightlines(List.of(), CAMERA).of(List.of(wall(-5, -1, 1))).getFirst();

        assertThat(beside).isEqualTo(Sight.NONE);
    }
}
