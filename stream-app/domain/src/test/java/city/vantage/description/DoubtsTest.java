package city.vantage.description;

import static city.vantage.view.HandMade.shown;
import static city.vantage.view.HandMade.view;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.TurnText;
import city.vantage.view.PartyPath;
import city.vantage.view.PathPoint;
import city.vantage.view.ViewSelection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {

    /** A standing pedestrian; a vehicle drives to the right of the picture and has the pedestrian on its left. */
    private static final Box PERSON = new Box(500, 100, 50, 100);

    private static final Box CAR = new Box(400, 400, 200, 150);

    @Test
    void aViewThatShowsBothPartiesIsNotInDoubt() {
        assertThat(flags(overhead(PERSON, CAR), "The pedestrian waits for the car."))
                .isEmpty();
    }

    @Test
    void aPartyThatACaptionNamesAndNoBoxShowsIsUnsupported() {
        assertThat(flags(overhead(PERSON), "The child looks at a van."))
                .containsExactly("no-vehicle-detected", "unsupported-vehicle");
        assertThat(flags(overhead(PERSON), "The child looks at the lights.")).containsExactly("no-vehicle-detected");
    }

    @Test
    void aPartyThatWasThereDuringThePhaseIsSupported() {
        var view = view(ViewKind.OVERHEAD, List.of(shown(Category.PEDESTRIAN, PERSON)), moving());

        assertThat(flags(view, "The child looks at a van.")).containsExactly("no-vehicle-detected");
    }

    @Test
    void theVehicleNeedsNoBoxInItsOwnView() {
        var view = view(ViewKind.VEHICLE, List.of(shown(Category.PEDESTRIAN, PERSON)), List.of());

        assertThat(flags(view, "The pedestrian waits for the car.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pedestrian.action, standing still, false",
        "pedestrian.action, crossing, true",
        "pedestrian.action, about to cross, false",
        "pedestrian.speed, running, true",
        "vehicle.action, stopped, true",
        "vehicle.action, going straight ahead, false",
        "vehicle.action, emergency braking, false",
        "vehicle.speed, 0 km/h, true",
        "vehicle.speed, 20 km/h, false",
        "pedestrian.position, on the left, false",
        "pedestrian.position, diagonally to the right in front, true",
        "pedestrian.distance, far, false",
        "environment.weather, clear, false"
    })
    void anAnswerThatTheBoxesClearlyContradictIsFlagged(String name, String value, boolean contradicted) {
        var view = view(
                ViewKind.OVERHEAD, List.of(shown(Category.PEDESTRIAN, PERSON), shown(Category.VEHICLE, CAR)), moving());

        assertThat(GeometryContradictions.of(view, List.of(new Attribute(name, value, 0.9))))
                .isEqualTo(contradicted ? List.of(name) : List.of());
    }

    @Test
    void whoTouchesTheVehicleIsNotFarFromIt() {
        var view = overhead(new Box(450, 400, 50, 100), CAR);

        assertThat(GeometryContradictions.of(view, List.of(new Attribute("pedestrian.distance", "far", 0.9))))
                .containsExactly("pedestrian.distance");
    }

    @Test
    void whatTheVehiclesOwnCameraSeesMoveContradictsNothing() {
        var view = view(ViewKind.VEHICLE, List.of(shown(Category.PEDESTRIAN, PERSON)), moving());

        assertThat(GeometryContradictions.of(view, List.of(new Attribute("pedestrian.action", "crossing", 0.9))))
                .isEmpty();
    }

    @Test
    void whatIsUnknownCannotBeContradicted() {
        var view = view(ViewKind.OVERHEAD, List.of(), moving());

        assertThat(GeometryContradictions.of(view, List.of(new Attribute("vehicle.action", null, 0.4))))
                .isEmpty();
    }

    private static List<String> flags(ViewSelection view, String caption) {
        return Doubts.of(view, List.of(new TurnText(Category.PEDESTRIAN, caption)), List.of());
    }

    private static List<PartyPath> moving() {
        return List.of(
                new PartyPath(
                        Category.PEDESTRIAN, "p", List.of(new PathPoint(0, PERSON), new PathPoint(1_000, PERSON))),
                new PartyPath(
                        Category.VEHICLE,
                        "v",
                        List.of(new PathPoint(0, new Box(200, 400, 200, 150)), new PathPoint(1_000, CAR))));
    }

    private static ViewSelection overhead(Box pedestrian, Box... vehicles) {
        return view(
                ViewKind.OVERHEAD,
                Stream.concat(
                                Stream.of(shown(Category.PEDESTRIAN, pedestrian)),
                                Stream.of(vehicles).map(vehicle -> shown(Category.VEHICLE, vehicle)))
                        .toList(),
                List.of());
    }
}
