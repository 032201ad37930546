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
import city.vantage.view.SiteMotion;
import city.vantage.view.ViewSelection;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreedMotionTest {
    private static final Box STANDS = new Box(500, 100, 50, 100);
    private static final Box DRIVES = new Box(100, 150, 100, 100);

    @Test
    void theMedianOfTheCamerasCountsAndNotTheOneThatErrs() {
        var motion = AgreedMotion.of(List.of(driving(50), driving(60), driving(900)));

        assertThat(motion.cameras()).isEqualTo(3);
        assertThat(motion.vehicleSpeed()).isCloseTo(0.6, within(1e-9));
        assertThat(motion.pedestrianSpeed()).isCloseTo(0, within(1e-9));
        assertThat(motion.closing()).isPositive();
    }

    @Test
    void twoCamerasMeetInTheMiddle() {
        assertThat(AgreedMotion.of(List.of(driving(40), driving(60))).vehicleSpeed())
                .isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whereNoCameraSeesMotionNothingIsKnown() {
        assertThat(AgreedMotion.of(List.of())).isEqualTo(SiteMotion.NONE);
        assertThat(AgreedMotion.of(List.of(view(ViewKind.OVERHEAD, List.of(), List.of()))))
                .isEqualTo(SiteMotion.NONE);
    }

    /** A vehicle of 100 pixels comes so many pixels a second nearer. */
    private static ViewSelection driving(double pixels) {
        return view(
                ViewKind.OVERHEAD,
                List.of(shown(Category.PEDESTRIAN, STANDS), shown(Category.VEHICLE, DRIVES)),
                List.of(path(Category.PEDESTRIAN, STANDS, 0), path(Category.VEHICLE, DRIVES, pixels)));
    }

    private static PartyPath path(Category party, Box from, double pixels) {
        var to = new Box(from.x() + pixels, from.y(), from.width(), from.height());
        return new PartyPath(party, "t", List.of(new PathPoint(0, from), new PathPoint(1_000, to)));
    }
}
