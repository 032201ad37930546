package city.vantage.simulator.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.geometry.Modeller;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Point3;
import org.junit.jupiter.api.Test;

class PinholeTest {
    private static final FrameSize SIZE = new FrameSize(800, 600);

    /** Ten metres up at the origin, looking north and level, with a quarter turn of view: focal length 400 pixels. */
    private static final Pinhole CAMERA =
            Pinhole.lookingAt(new Point3(0, 0, 10), new Point3(0, 100, 10), Math.PI / 2, SIZE);

    private static void assertLandsAt(Point3 point, double x, double y) {
        var pixel = CAMERA.pixel(CAMERA.view(point));
        assertThat(pixel.x()).isEqualTo(x, within(1e-9));
        assertThat(pixel.y()).isEqualTo(y, within(1e-9));
    }

    @Test
    void whatItLooksAtLandsInTheMiddle() {
        assertLandsAt(new Point3(0, 50, 10), 400, 300);
    }

    @Test
    void eastIsRightAndTheGroundIsBelow() {
        assertLandsAt(new Point3(5, 20, 10), 500, 300);
        assertLandsAt(new Point3(0, 20, 0), 400, 500);
    }

    @Test
    void boxOfACuboidReachesToItsProjectedCorners() {
        var cuboid = new Modeller(new Placement(new Point(0, 20), Math.PI / 2).frame())
                .box(new Point3(0, -1, 0), new Point3(4, 1, 2), 0)
                .shape();

        var box = CAMERA.box(cuboid).orElseThrow();

        assertThat(box.x()).isEqualTo(400 - 400 * 1 / 20.0, within(1e-9));
        assertThat(box.right()).isEqualTo(400 + 400 * 1 / 20.0, within(1e-9));
        assertThat(box.bottom()).isEqualTo(300 + 400 * 10 / 20.0, within(1e-9));
        assertThat(box.y()).isEqualTo(300 + 400 * 8 / 24.0, within(1e-9));
    }

    @Test
    void whatLiesBehindHasNoBox() {
        var cuboid = new Modeller(new Placement(new Point(0, -20), 0).frame())
                .box(new Point3(0, -1, 0), new Point3(4, 1, 2), 0)
                .shape();

        assertThat(CAMERA.box(cuboid)).isEmpty();
    }

    @Test
    void halfTheResolutionHalvesThePixels() {
        var half = CAMERA.scaled(0.5);

        var pixel = half.pixel(half.view(new Point3(5, 20, 10)));

        assertThat(pixel.x()).isEqualTo(250, within(1e-9));
    }
}
