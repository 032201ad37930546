package city.vantage.simulator.truth;

import city.vantage.simulator.encounter.Awareness;
import java.util.List;
import java.util.stream.IntStream;

/** Questions about what happens in a phase. */
final class PhaseQuestions {
    static final List<Question> ALL = List.of(
            Question.ofPhase(
                    "pedestrian_action",
                    "What does the pedestrian do?",
                    Question.words(PedestrianAction.values(), PedestrianAction::word),
                    (truth, phase) -> phase.pedestrianAction().word()),
            Question.ofPhase(
                    "pedestrian_speed",
                    "How fast does the pedestrian move?",
                    Question.words(Pace.values(), Pace::word),
                    (truth, phase) -> phase.pace().word()),
            Question.ofPhase(
                    "line_of_sight",
                    "What does the pedestrian look at?",
                    Question.words(LineOfSight.values(), LineOfSight::word),
                    (truth, phase) -> phase.lineOfSight().word()),
            Question.ofPhase(
                    "awareness",
                    "Does the pedestrian notice the vehicle?",
                    Question.words(Awareness.values(), Awareness::word),
                    (truth, phase) -> phase.awareness().word()),
            Question.ofPhase(
                    "vehicle_position",
                    "Where is the vehicle for the pedestrian?",
                    Question.words(Sector.values(), Sector::word),
                    (truth, phase) -> phase.vehiclePosition().word()),
            Question.ofPhase(
                    "pedestrian_position",
                    "Where is the pedestrian for the vehicle?",
                    Question.words(Sector.values(), Sector::word),
                    (truth, phase) -> phase.pedestrianPosition().word()),
            Question.ofPhase(
                    "orientation",
                    "Where does the pedestrian face?",
                    Question.words(Orientation.values(), Orientation::word),
                    (truth, phase) -> phase.orientation().word()),
            Question.ofPhase(
                    "distance",
                    "How far are they apart?",
                    Question.words(Distance.values(), Distance::word),
                    (truth, phase) -> phase.distance().word()),
            Question.ofPhase(
                    "vehicle_action",
                    "What does the vehicle do?",
                    Question.words(VehicleAction.values(), VehicleAction::word),
                    (truth, phase) -> phase.vehicleAction().word()),
            Question.ofPhase(
                    "vehicle_speed",
                    "How fast is the vehicle?",
                    IntStream.rangeClosed(0, 8).mapToObj(i -> i * 5 + " km/h").toList(),
                    (truth, phase) -> phase.speedKilometresPerHour() + " km/h"),
            Question.ofPhase(
                    "pedestrian_visible",
                    "Can the driver see the pedestrian?",
                    Question.YES_NO,
                    (truth, phase) -> Question.yesNo(phase.visibleFromVehicle())));

    private PhaseQuestions() {}
}
