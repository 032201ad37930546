package city.vantage.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyProfileTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    The pedestrian is a male in his 30s with a height of 170 cm. | The pedestrian is a person.
                    An elderly woman crosses the road. | A person crosses the road.
                    The boy, about 10 years old, runs out between parked cars. | The person runs out between parked cars.
                    She looks at her phone and has not noticed the car. | The pedestrian looks at their phone and has not noticed the car.
                    Two young men wait at the kerb. | Two people wait at the kerb.
                    A middle-aged pedestrian, 180 cm tall, stops himself. | A pedestrian stops themselves.
                    He is in his late forties and wears a red coat. | The pedestrian wears a red coat.
                    """)
    void whatSinglesAPersonOutBecomesGeneral(String said, String published) {
        assertThat(PrivacyProfile.MINIMAL.said(said)).isEqualTo(published);
        assertThat(PrivacyProfile.FULL.said(said)).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The pedestrian wears a red coat and is 3 m ahead of the vehicle, which goes at 30 km/h.",
                "There is a sheltered stop here; the other pedestrian manages to stop.",
                "The old asphalt is wet, the young trees hide the signal."
            })
    void whatIsNotAboutAPersonStays(String said) {
        assertThat(PrivacyProfile.MINIMAL.said(said)).isEqualTo(said);
    }

    @Test
    void questionsAboutWhatSinglesAPersonOutAreNotAsked() {
        var answers = List.of("a", "b");

        assertThat(List.of("pedestrian.age-group", "pedestrian.gender", "pedestrian.hair-colour"))
                .noneMatch(name -> PrivacyProfile.MINIMAL.asks(new ClosedQuestion(name, "?", answers)))
                .allMatch(name -> PrivacyProfile.FULL.asks(new ClosedQuestion(name, "?", answers)));
        assertThat(List.of("pedestrian.upper-colour", "vehicle.speed", "environment.surface"))
                .allMatch(name -> PrivacyProfile.MINIMAL.asks(new ClosedQuestion(name, "?", answers)));
    }
}
