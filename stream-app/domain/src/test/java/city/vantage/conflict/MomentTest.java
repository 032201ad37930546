package city.vantage.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Box;
import org.junit.jupiter.api.Test;

class MomentTest {
    /** 100 pixels high; the feet are at 500, 500. */
    private static final Box PERSON = new Box(480, 400, 40, 100);

    /** Its ground is from 450 to 550, and begins 200 pixels right of the feet. */
    private static final Box CAR = new Box(700, 350, 200, 200);

    @Test
    void urgencyIsOneOverTheSecondsToTheVehiclesGround() {
        var moment = Moment.of(person(0, 0), car(-50, 0));

        // 200 pixels less the margin of 15.
        assertThat(1 / moment.urgency()).isCloseTo(185 / 50.0, within(1e-9));
        assertThat(moment.gap()).isCloseTo(2, within(1e-9));
        assertThat(moment.vehicleSpeed()).isCloseTo(0.25, within(1e-9));
        assertThat(moment.pedestrianSpeed()).isZero();
    }

    @Test
    void bothSpeedsCount() {
        assertThat(1 / Moment.of(person(25, 0), car(-25, 0)).urgency()).isCloseTo(185 / 50.0, within(1e-9));
    }

    @Test
    void whoPartsOrPassesIsNotInAHurry() {
        assertThat(Moment.of(person(0, 0), car(50, 0)).urgency()).isZero();
        assertThat(Moment.of(person(0, 0), car(0, 0)).urgency()).isZero();
        assertThat(Moment.of(person(0, -100), car(-50, 0)).urgency()).isZero();
    }

    @Test
    void whoIsThereAlreadyIsAsUrgentAsCanBe() {
        var within = new LocalMotion(new Box(780, 400, 40, 100), 0, 0);

        assertThat(Moment.of(within, car(-50, 0)).urgency()).isCloseTo(1 / 0.3, within(1e-9));
    }

    private static LocalMotion person(double right, double down) {
        return new LocalMotion(PERSON, right, down);
    }

    private static LocalMotion car(double right, double down) {
        return new LocalMotion(CAR, right, down);
    }
}
