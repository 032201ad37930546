package city.vantage.simulator.truth;

import city.vantage.simulator.scene.Brightness;
import city.vantage.simulator.scene.RoadKind;
import city.vantage.simulator.scene.Sidewalks;
import city.vantage.simulator.scene.Surface;
import city.vantage.simulator.scene.Weather;
import java.util.List;

/** Questions about where and when it happens. */
final class EnvironmentQuestions {
    static final List<Question> ALL = List.of(
            Question.ofIncident(
                    "weather",
                    "What is the weather like?",
                    Question.words(Weather.values(), Weather::word),
                    truth -> truth.environment().conditions().weather().word()),
            Question.ofIncident(
                    "brightness",
                    "How bright is it?",
                    Question.words(Brightness.values(), Brightness::word),
                    truth -> truth.environment().conditions().brightness().word()),
            Question.ofIncident(
                    "surface",
                    "What is the road surface like?",
                    Question.words(Surface.values(), Surface::word),
                    truth -> truth.environment().conditions().surface().word()),
            Question.ofIncident(
                    "inclination",
                    "How does the road rise in the vehicle's direction?",
                    Question.words(Inclination.values(), Inclination::word),
                    truth -> truth.environment().inclination().word()),
            Question.ofIncident(
                    "road_kind",
                    "What kind of place is it?",
                    Question.words(RoadKind.values(), RoadKind::word),
                    truth -> truth.environment().road().kind().word()),
            Question.ofIncident(
                    "road_directions",
                    "Is the road one-way or two-way?",
                    List.of("one-way", "two-way"),
                    truth -> truth.environment().road().oneWay() ? "one-way" : "two-way"),
            Question.ofIncident(
                    "lanes",
                    "How many lanes does the road have?",
                    List.of("no lanes", "1", "2", "4"),
                    truth -> truth.environment().road().lanes() == 0
                            ? "no lanes"
                            : Integer.toString(truth.environment().road().lanes())),
            Question.ofIncident(
                    "sidewalks",
                    "On which sides are there sidewalks, as the vehicle drives?",
                    Question.words(Sidewalks.values(), Sidewalks::word),
                    truth -> truth.environment().sidewalks().word()),
            Question.ofIncident(
                    "roadside_strip",
                    "Is there a roadside strip?",
                    Question.YES_NO,
                    truth -> Question.yesNo(truth.environment().road().roadsideStrip())),
            Question.ofIncident(
                    "street_lights",
                    "Are there street lights?",
                    Question.YES_NO,
                    truth -> Question.yesNo(truth.environment().road().streetLamps())),
            Question.ofIncident(
                    "traffic_volume",
                    "How heavy is the traffic?",
                    Question.words(TrafficVolume.values(), TrafficVolume::word),
                    truth -> truth.environment().traffic().word()));

    private EnvironmentQuestions() {}
}
