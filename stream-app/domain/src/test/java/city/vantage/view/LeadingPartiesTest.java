package city.vantage.view;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.seenFromVehicle;
import static city.vantage.incident.Scene.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeadingPartiesTest {
    private static final Detection WALKER = pedestrian("walker", 900, 500, 40, 100);

    @Test
    void takesTheVehicleThatMovesAndNotTheParkedOneBesideThePedestrian() {
        var parked = vehicle("parked", 945, 540, 120, 80);
        var frames = frames("a", i -> List.of(WALKER, parked, driving("car", i)));

        assertThat(LeadingParties.of(frames).in(frames.get(3))).isEqualTo(new Parties(WALKER, driving("car", 3)));
    }

    @Test
    void takesTheParkedVehicleWhereNoneMoves() {
        var parked = vehicle("parked", 945, 540, 120, 80);
        var frames = frames("a", i -> List.of(WALKER, parked));

        assertThat(LeadingParties.of(frames).in(frames.get(3))).isEqualTo(new Parties(WALKER, parked));
    }

    @Test
    void takesThePedestrianWhomTheVehicleComesNear() {
        var bystander = pedestrian("bystander", 300, 100, 80, 200);
        var frames = frames("a", i -> List.of(bystander, WALKER, driving("car", i)));

        assertThat(LeadingParties.of(frames).in(frames.get(0)).pedestrian()).isEqualTo(WALKER);
    }

    @Test
    void doesNotTakeWhoStandsBehindAVehicleThatPasses() {
        // The feet of both are within the vehicle's box or beside it, but only one stands on its ground.
        var behind = pedestrian("behind", 735, 480, 40, 100);
        var beside = pedestrian("beside", 900, 590, 40, 100);
        var frames = frames("a", i -> List.of(behind, beside, vehicle("bus", 300 + 50 * i, 520, 300, 200)));

        assertThat(LeadingParties.of(frames).in(frames.get(0)).pedestrian()).isEqualTo(beside);
    }

    @Test
    void takesWhoIsNearWhenThePartiesActAndNotBefore() {
        var early = pedestrian("early", 600, 500, 40, 100);
        var late = pedestrian("late", 940, 500, 40, 100);
        var frames = IntStream.range(0, 10)
                .mapToObj(i ->
                        seen("a", i * 500L, i < 5 ? Phase.RECOGNITION : Phase.ACTION, early, late, driving("car", i)))
                .toList();

        assertThat(LeadingParties.of(frames).in(frames.get(0)).pedestrian()).isEqualTo(late);
    }

    @Test
    void showsNobodyElseInAFrameWithoutTheParty() {
        var bystander = pedestrian("bystander", 300, 100, 80, 200);
        var frames = frames(
                "a",
                i -> i == 5 ? List.of(bystander, driving("car", i)) : List.of(bystander, WALKER, driving("car", i)));

        assertThat(LeadingParties.of(frames).in(frames.get(5))).isEqualTo(new Parties(null, driving("car", 5)));
    }

    @Test
    void followsAPartyWhoseTrackIsSwitched() {
        var frames = frames("a", i -> List.of(WALKER, driving(i < 4 ? "car" : "car again", i)));
        var parties = LeadingParties.of(frames);

        assertThat(parties.in(frames.get(1)).vehicle()).isEqualTo(driving("car", 1));
        assertThat(parties.in(frames.get(7)).vehicle()).isEqualTo(driving("car again", 7));
    }

    @Test
    void doesNotTakeAVehicleFarAwayForTheOneThatWasLost() {
        var frames = frames("a", i -> List.of(WALKER, i < 6 ? driving("car", i) : vehicle("other", 100, 100, 120, 80)));

        assertThat(LeadingParties.of(frames).in(frames.get(8)).vehicle()).isNull();
    }

    @Test
    void agreesWithTheOtherCamerasOnTheTime() {
        // Camera b sees two cars pass the same pedestrian equally near; the other cameras saw only the second.
        var b = frames(
                "b",
                i -> Stream.of(i < 10 ? driving("first", i) : null, i >= 20 ? driving("second", i - 20) : null, WALKER)
                        .flatMap(Stream::ofNullable)
                        .toList(),
                30);
        var a = frames("a", i -> i < 20 ? List.of(WALKER) : List.of(WALKER, driving("car", i - 20)), 30);
        var parties = LeadingParties.of(Stream.concat(a.stream(), b.stream()).toList());

        assertThat(LeadingParties.of(b).in(b.get(2)).vehicle()).isEqualTo(driving("first", 2));
        assertThat(parties.in(b.get(2)).vehicle()).isNull();
        assertThat(parties.in(b.get(22)).vehicle()).isEqualTo(driving("second", 2));
    }

    @Test
    void takesThePedestrianWhoGetsLargestInAVehiclesOwnView() {
        var coming = IntStream.range(0, 10)
                .mapToObj(i -> seenFromVehicle(
                        "dash",
                        i * 500L,
                        Phase.ACTION,
                        pedestrian("far", 100, 100, 50, 100),
                        pedestrian("near", 900, 300, 20 + 5 * i, 50 + 10 * i),
                        vehicle("car", 400, 400, 200, 200)))
                .toList();

        assertThat(LeadingParties.of(coming).in(coming.getFirst()))
                .isEqualTo(new Parties(pedestrian("near", 900, 300, 20, 50), null));
    }

    @Test
    void doesNotDependOnTheOrderOfTheFrames() {
        for (var seed = 0; seed < 100; seed++) {
            var frames = RandomIncident.of(seed).observations();
            var shuffled = new ArrayList<>(frames);
            Collections.shuffle(shuffled, new Random(seed));
            var one = LeadingParties.of(frames);
            var other = LeadingParties.of(shuffled);

            assertThat(frames)
                    .as("seed %d", seed)
                    .allSatisfy(frame -> assertThat(other.in(frame)).isEqualTo(one.in(frame)));
        }
    }

    @Test
    void looksAtABoundedNumberOfThingsInACrowd() {
        var crowd = frames(
                "a",
                i -> IntStream.range(0, 250)
                        .mapToObj(j -> j % 2 == 0
                                ? pedestrian("p" + j, 7 * j, 300, 20, 50)
                                : vehicle("v" + j, 7 * j, 400 + i, 60, 40))
                        .toList());

        assertThat(Trails.of(crowd).get(Category.PEDESTRIAN)).hasSize(Trails.LIMIT);
        assertThat(LeadingParties.of(crowd).in(crowd.getFirst()).isEmpty()).isFalse();
    }

    /** Comes from the left and passes right before the walker's feet. */
    private static Detection driving(String trackId, int frame) {
        return vehicle(trackId, 500 + 50 * frame, 560, 120, 80);
    }

    private static List<Observation> frames(String camera, IntFunction<List<Detection>> shown) {
        return frames(camera, shown, 10);
    }

    private static List<Observation> frames(String camera, IntFunction<List<Detection>> shown, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> seen(camera, i * 500L, Phase.ACTION, shown.apply(i).toArray(Detection[]::new)))
                .toList();
    }
}
