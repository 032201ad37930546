package city.vantage.simulator.truth;

import city.vantage.simulator.actor.AgeGroup;
import city.vantage.simulator.actor.Colour;
import city.vantage.simulator.actor.VehicleKind;
import city.vantage.simulator.encounter.Outcome;
import java.util.List;

/** Questions about who takes part, and how it ends. */
final class PartyQuestions {
    static final List<Question> ALL = List.of(
            Question.ofIncident(
                    "pedestrian_gender",
                    "Is the pedestrian a man or a woman?",
                    List.of("man", "woman"),
                    truth -> truth.pedestrian().male() ? "man" : "woman"),
            Question.ofIncident(
                    "pedestrian_age",
                    "How old is the pedestrian?",
                    Question.words(AgeGroup.values(), AgeGroup::word),
                    truth -> truth.pedestrian().age().word()),
            Question.ofIncident(
                    "pedestrian_height",
                    "How tall is the pedestrian?",
                    List.of("150 cm", "160 cm", "170 cm", "180 cm", "190 cm"),
                    truth -> Math.round(truth.pedestrian().heightMetres() * 10) * 10 + " cm"),
            Question.ofIncident(
                    "upper_garment",
                    "What does the pedestrian wear above?",
                    Question.garments(true),
                    truth -> truth.pedestrian().upper().garment().word()),
            Question.ofIncident(
                    "upper_colour",
                    "What colour is the upper clothing?",
                    Question.words(Colour.values(), Colour::word),
                    truth -> truth.pedestrian().upper().colour().word()),
            Question.ofIncident(
                    "lower_garment",
                    "What does the pedestrian wear below?",
                    Question.garments(false),
                    truth -> truth.pedestrian().lower().garment().word()),
            Question.ofIncident(
                    "lower_colour",
                    "What colour is the lower clothing?",
                    Question.words(Colour.values(), Colour::word),
                    truth -> truth.pedestrian().lower().colour().word()),
            Question.ofIncident(
                    "hat",
                    "Does the pedestrian wear a hat?",
                    Question.YES_NO,
                    truth -> Question.yesNo(truth.pedestrian().hat())),
            Question.ofIncident(
                    "vehicle_kind",
                    "What kind of vehicle is it?",
                    Question.words(VehicleKind.values(), VehicleKind::word),
                    truth -> truth.vehicle().kind().word()),
            Question.ofIncident(
                    "vehicle_colour",
                    "What colour is the vehicle?",
                    Question.words(Colour.values(), Colour::word),
                    truth -> truth.vehicle().colour().word()),
            Question.ofIncident(
                    "collision",
                    "Do they collide in the end?",
                    Question.YES_NO,
                    truth -> Question.yesNo(truth.outcome() == Outcome.COLLISION)));

    private PartyQuestions() {}
}
