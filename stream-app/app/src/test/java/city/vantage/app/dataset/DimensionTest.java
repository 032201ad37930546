package city.vantage.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Category;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DimensionTest {
    private static final String PEDESTRIAN =
            "The pedestrian wears a beige jacket and navy blue slacks. The vehicle is to the right of the pedestrian and"
                    + " far away, and their body faces in the same direction as the vehicle. The pedestrian looks at a"
                    + " smartphone; the pedestrian prepares to cross. It is clear and dim, and the road surface is dry. The"
                    + " scene is set on a main road.";
    private static final String VEHICLE =
            "The black hatchback is going straight ahead at 30 km/h. Far away and directly in front of the vehicle, the"
                    + " pedestrian is in the driver's view. In clear weather and dim surroundings, the asphalt is dry. The"
                    + " pedestrian is dressed in a beige jacket.";

    @Test
    void sentencesOfAPedestrianAreSorted() {
        assertThat(Dimension.PEDESTRIAN_APPEARANCE.sentences(PEDESTRIAN))
                .isEqualTo("The pedestrian wears a beige jacket and navy blue slacks.");
        assertThat(Dimension.PEDESTRIAN_POSITION.sentences(PEDESTRIAN)).startsWith("The vehicle is to the right");
        assertThat(Dimension.PEDESTRIAN_MOVEMENT.sentences(PEDESTRIAN))
                .startsWith("The pedestrian looks at a smartphone");
        assertThat(Dimension.PEDESTRIAN_ENVIRONMENT.sentences(PEDESTRIAN))
                .isEqualTo("It is clear and dim, and the road surface is dry. The scene is set on a main road.");
    }

    @Test
    void sentencesOfAVehicleAreSorted() {
        assertThat(Dimension.VEHICLE_PEDESTRIAN.sentences(VEHICLE))
                .isEqualTo("The pedestrian is dressed in a beige jacket.");
        assertThat(Dimension.VEHICLE_ENVIRONMENT.sentences(VEHICLE)).startsWith("In clear weather");
        assertThat(Dimension.VEHICLE_STATE.sentences(VEHICLE))
                .startsWith("The black hatchback")
                .endsWith("in the driver's view.");
    }

    @Test
    void everySentenceHasOneDimension() {
        var sorted = Dimension.of(Category.PEDESTRIAN).stream()
                .map(dimension -> dimension.sentences(PEDESTRIAN))
                .collect(Collectors.joining(" "));

        assertThat(sorted.split(" ")).containsExactlyInAnyOrder(PEDESTRIAN.split(" "));
    }
}
