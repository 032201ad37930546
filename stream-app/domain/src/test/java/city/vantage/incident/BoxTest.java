package city.vantage.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoxTest {
    private static final FrameSize FRAME = new FrameSize(100, 50);

    @ParameterizedTest
    @CsvSource({
        "NaN,0,1,1",
        "0,NaN,1,1",
        "0,0,NaN,1",
        "0,0,1,Infinity",
        "-Infinity,0,1,1",
        "0,0,0,1",
        "0,0,1,0",
        "0,0,-3,1",
        "0,0,1,-0.0"
    })
    void refusesWhatIsNoBox(double x, double y, double width, double height) {
        assertThatExceptionOfType(RejectedException.class)
                .isThrownBy(() -> new Box(x, y, width, height))
                .returns(RejectionReason.INVALID_BOX, RejectedException::reason);
    }

    @Test
    void refusesCornersInTheWrongOrder() {
        assertThatExceptionOfType(RejectedException.class).isThrownBy(() -> Box.ofCorners(10, 0, 5, 8));
    }

    @Test
    void scalesAboutItsCentre() {
        var box = new Box(10, 20, 30, 40);

        var scaled = box.scaled(1.2);

        assertThat(scaled).isEqualTo(new Box(7, 16, 36, 48));
    }

    @Test
    void squaresToItsLongerSide() {
        assertThat(new Box(10, 20, 30, 40).squared()).isEqualTo(new Box(5, 20, 40, 40));
    }

    @Test
    void clampsToTheFrame() {
        assertThat(new Box(-10, 30, 40, 40).clampedTo(FRAME)).isEqualTo(new Box(0, 30, 30, 20));
    }

    @Test
    void staysAsItIsInsideTheFrame() {
        var inside = new Box(1, 2, 3, 4);

        assertThat(inside.clampedTo(FRAME)).isEqualTo(inside);
    }

    @Test
    void keepsSomethingWhereItsCentreLiesOnTheBorder() {
        assertThat(new Box(90, 40, 20, 20).clampedTo(FRAME)).isEqualTo(new Box(90, 40, 10, 10));
    }

    @ParameterizedTest
    @CsvSource({
        "1,10,5,5,true",
        "2,10,5,5,false",
        "94,10,5,5,true",
        "93,10,5,5,false",
        "40,44,5,5,true",
        "40,1,5,5,true"
    })
    void touchesTheBorderFromOnePixelOn(double x, double y, double width, double height, boolean touches) {
        assertThat(new Box(x, y, width, height).touchesBorderOf(FRAME)).isEqualTo(touches);
    }

    @Test
    void overlapsByIntersectionOverUnion() {
        var box = new Box(0, 0, 10, 10);

        assertThat(box.overlap(new Box(5, 0, 10, 10))).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(box.overlap(box)).isEqualTo(1);
    }

    @Test
    void doesNotOverlapWhereItOnlyTouches() {
        assertThat(new Box(0, 0, 10, 10).overlap(new Box(10, 0, 10, 10))).isZero();
    }

    @Test
    void unionHoldsBoth() {
        assertThat(new Box(0, 5, 10, 10).union(new Box(20, 0, 5, 5))).isEqualTo(new Box(0, 0, 25, 15));
    }
}
