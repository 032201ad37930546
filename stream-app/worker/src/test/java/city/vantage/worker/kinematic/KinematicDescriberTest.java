package city.vantage.worker.kinematic;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.prompt.TurnText;
import org.junit.jupiter.api.Test;

/** A body is 100 pixels high, and nine points are two seconds. */
class KinematicDescriberTest {
    private static final Box PARKED = new Box(1000, 500, 200, 100);

    @Test
    void saysThatBothStayInPlace() {
        var request = Request.overhead().pedestrian(9, i -> body(700, 500)).vehicle(9, i -> PARKED);

        assertThat(request.pedestrianText())
                .contains("to the left of the vehicle in the picture")
                .contains("stays in place during the 2.0 seconds watched")
                .contains("The distance between them stays the same.");
        assertThat(request.vehicleText())
                .contains("to the right of the pedestrian in the picture")
                .contains("The vehicle stays in place");
        assertThat(request.answer("pedestrian.action")).contains("standing still");
        assertThat(request.answer("pedestrian.speed")).contains("stopped");
        assertThat(request.answer("vehicle.action")).contains("stopped");
        assertThat(request.answer("vehicle.speed")).contains("0 km/h");
    }

    @Test
    void saysHowFarTheyAreInBodyHeights() {
        // The feet's middle is 275 pixels left of the vehicle.
        var request = Request.overhead().pedestrian(9, i -> body(700, 500)).vehicle(9, i -> PARKED);

        assertThat(request.pedestrianText()).contains("The distance looks near: about 2.8 body heights");
        assertThat(request.answer("pedestrian.distance")).contains("near");
    }

    @Test
    void callsTheDistanceCloseOrFar() {
        var close = Request.overhead().pedestrian(1, i -> body(930, 500)).vehicle(1, i -> PARKED);
        var far = Request.overhead().pedestrian(1, i -> body(10, 500)).vehicle(1, i -> PARKED);

        assertThat(close.answer("pedestrian.distance")).contains("close");
        assertThat(far.answer("pedestrian.distance")).contains("far");
    }

    @Test
    void saysTheWayOfAPedestrianWhoCrosses() {
        var rightwards = Request.overhead().pedestrian(9, i -> body(400 + 20 * i, 800));
        var leftwards = Request.overhead().pedestrian(9, i -> body(900 - 20 * i, 800));
        var downwards = Request.overhead().pedestrian(9, i -> body(900, 300 + 20 * i));

        assertThat(rightwards.pedestrianText())
                .contains("moves from left to right in the picture, at about 0.8 body heights");
        assertThat(leftwards.pedestrianText()).contains("moves from right to left in the picture");
        assertThat(downwards.pedestrianText()).contains("moves down the picture");
    }

    @Test
    void saysThatAPedestrianCrossesTheWayOfAVehicle() {
        // The vehicle drives up the picture, and the pedestrian walks to the right: to the vehicle's right.
        var request = Request.overhead()
                .pedestrian(9, i -> body(400 + 20 * i, 300))
                .vehicle(9, i -> new Box(500, 900 - 30 * i, 150, 150));

        assertThat(request.pedestrianText()).contains("That is across the way of the vehicle.");
        assertThat(request.answer("pedestrian.action")).contains("crossing");
        assertThat(request.answer("pedestrian.orientation")).contains("perpendicular to the right");
        assertThat(request.answer("pedestrian.position")).contains("directly in front");
    }

    @Test
    void knowsLeftFromRightOfAMovingVehicle() {
        var drivesRight = Request.overhead()
                .pedestrian(9, i -> body(760, 200))
                .vehicle(9, i -> new Box(600 + 20 * i, 600, 150, 100));
        var drivesLeft = Request.overhead()
                .pedestrian(9, i -> body(440, 200))
                .vehicle(9, i -> new Box(600 - 20 * i, 600, 150, 100));

        assertThat(drivesRight.answer("pedestrian.position")).contains("on the left");
        assertThat(drivesLeft.answer("pedestrian.position")).contains("on the right");
    }

    @Test
    void forecastsTheTimeToContactFromTheClosingGap() {
        // The gap closes from 5.75 to 1.75 body heights within 2 s: at 2 a second, 0.875 s remain.
        var request =
                Request.overhead().pedestrian(9, i -> body(400 + 50 * i, 500)).vehicle(9, i -> PARKED);

        assertThat(request.pedestrianText())
                .contains("They come closer, from 5.8 to 1.8 body heights in the picture.")
                .contains("they meet in about 0.9 seconds");
    }

    @Test
    void forecastsNothingForThoseWhoMoveApart() {
        var request =
                Request.overhead().pedestrian(9, i -> body(900 - 50 * i, 500)).vehicle(9, i -> PARKED);

        assertThat(request.pedestrianText()).contains("They move apart").doesNotContain("meet in");
    }

    @Test
    void doesNotCallItACollisionWhereBoxesMeet() {
        var request = Request.overhead()
                .pedestrian(9, i -> body(Math.min(1050, 600 + 100 * i), 480))
                .vehicle(9, i -> PARKED);

        assertThat(request.pedestrianText())
                .contains("which may be contact or one hiding the other")
                .doesNotContain("they meet in");
    }

    @Test
    void measuresTheGapWhereTheVehicleWasSeenAtOtherTimes() {
        var request =
                Request.overhead().pedestrian(9, i -> body(400 + 50 * i, 500)).vehicle(2, i -> PARKED);

        assertThat(request.pedestrianText()).contains("They come closer, from 5.8 to 5.3 body heights");
    }

    @Test
    void tellsNoMotionFromOnePoint() {
        var request = Request.overhead().pedestrian(1, i -> body(700, 500)).vehicle(1, i -> PARKED);

        assertThat(request.pedestrianText())
                .contains("seen too briefly to show a motion")
                .contains("Whether they come closer can't be told.");
        assertThat(request.answer("pedestrian.action")).isEmpty();
        assertThat(request.answer("vehicle.action")).isEmpty();
        assertThat(request.answer("pedestrian.distance")).isPresent();
    }

    @Test
    void saysWhichPartyIsMissing() {
        var alone = Request.overhead().pedestrian(9, i -> body(100, 500));
        var empty = Request.overhead().vehicle(9, i -> PARKED);

        assertThat(alone.pedestrianText()).contains("on the left of the picture; no vehicle was detected");
        assertThat(alone.vehicleText()).startsWith("No vehicle was detected");
        assertThat(empty.pedestrianText()).startsWith("No pedestrian was detected");
        assertThat(empty.vehicleText()).contains("in the middle of the picture; no pedestrian was detected");
        assertThat(alone.answer("pedestrian.distance")).isEmpty();
    }

    @Test
    void saysWhereAPartyReachesTheBorder() {
        var request =
                Request.overhead().pedestrian(1, i -> new Box(0, 1000, 40, 80)).vehicle(1, i -> PARKED);

        assertThat(request.pedestrianText())
                .contains("The pedestrian reaches the left and lower border of the picture, so a part may be cut off.");
        assertThat(request.vehicleText()).doesNotContain("cut off");
    }

    @Test
    void readsTheTimeToContactFromTheGrowthInAVehiclesOwnView() {
        // 20 m ahead at 5 m/s for 2 s: 10 m and 2 s remain. Heights are 2000 px·m over the distance.
        var request = Request.fromVehicle().pedestrian(9, i -> new Box(900, 400, 60, 2_000 / (20 - 5 * 0.25 * i)));

        assertThat(request.vehicleText())
                .contains("The vehicle carries the camera, so it has no box")
                .contains("in the middle of its picture")
                .contains("They come closer. If both go on like this, they meet in about 2.0 seconds.");
    }

    @Test
    void blamesNoMotionOnThePedestrianInAVehiclesOwnView() {
        var request = Request.fromVehicle().pedestrian(9, i -> body(300 + 40 * i, 500));

        assertThat(request.pedestrianText())
                .contains("ahead of the vehicle that carries the camera")
                .contains("moves from left to right, which the vehicle's own motion may cause");
        assertThat(request.answer("pedestrian.action")).isEmpty();
        assertThat(request.answer("pedestrian.speed")).isEmpty();
        assertThat(request.answer("pedestrian.visible-to-vehicle")).contains("visible");
    }

    @Test
    void placesThePedestrianAheadOfTheVehicleByThirdsOfThePicture() {
        assertThat(Request.fromVehicle().pedestrian(1, i -> body(100, 500)).answer("pedestrian.position"))
                .contains("diagonally to the left in front");
        assertThat(Request.fromVehicle().pedestrian(1, i -> body(935, 500)).answer("pedestrian.position"))
                .contains("directly in front");
        assertThat(Request.fromVehicle().pedestrian(1, i -> body(1800, 500)).answer("pedestrian.position"))
                .contains("diagonally to the right in front");
    }

    @Test
    void ignoresOtherVehiclesInAVehiclesOwnView() {
        var request = Request.fromVehicle().pedestrian(9, i -> body(935, 500)).vehicle(9, i -> PARKED);

        assertThat(request.vehicleText()).startsWith("The vehicle carries the camera");
        assertThat(request.answer("vehicle.action")).isEmpty();
    }

    @Test
    void saysThatNobodyIsAheadOfTheVehicle() {
        assertThat(Request.fromVehicle().vehicleText()).contains("no pedestrian was detected ahead of it");
    }

    @Test
    void takesTheJitterOfASmallBoxForStandingAndIsLessSure() {
        // A pedestrian of 42 pixels whose box jumps by a pixel to and fro, as annotated boxes of distant people do.
        var jittering = Request.overhead().pedestrian(9, i -> new Box(1_024 + i % 2, 211 - i % 2, 23, 42));

        assertThat(jittering.pedestrianText()).contains("stays in place");
        assertThat(jittering.answer("pedestrian.action")).contains("standing still");
    }

    @Test
    void doesNotTakeGrowthAtTheBorderForApproach() {
        // The box grows only because more and more of the pedestrian comes into the picture from below.
        var entering = Request.fromVehicle().pedestrian(9, i -> new Box(900, 1_000 - 40 * i, 60, 80 + 40 * i));

        assertThat(entering.vehicleText()).contains("Whether they come closer can't be told.");
    }

    @Test
    void answersTheTurnsInTheirOrder() {
        var given = Request.overhead().pedestrian(1, i -> body(100, 100)).described();

        assertThat(given.texts()).extracting(TurnText::party).containsExactly(Category.VEHICLE, Category.PEDESTRIAN);
    }

    @Test
    void saysWhatBoxesCannotShowAndAnswersNothingAboutIt() {
        var request = Request.overhead().pedestrian(9, i -> body(700, 500)).vehicle(9, i -> PARKED);

        assertThat(request.pedestrianText()).contains("clothing, line of sight, weather and road can't be told");
        assertThat(request.answer("environment.weather")).isEmpty();
    }

    private static Box body(double x, double y) {
        return new Box(x, y, 50, 100);
    }
}
