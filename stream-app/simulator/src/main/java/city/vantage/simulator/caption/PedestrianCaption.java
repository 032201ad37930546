package city.vantage.simulator.caption;

import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.scene.RoadKind;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.LineOfSight;
import city.vantage.simulator.truth.PedestrianAction;
import city.vantage.simulator.truth.PhaseTruth;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the pedestrian in a phase. */
final class PedestrianCaption {
    private static final List<List<Integer>> ORDERS =
            List.of(List.of(0, 1, 2, 3), List.of(0, 2, 1, 3), List.of(3, 0, 1, 2), List.of(3, 0, 2, 1));

    private final PhaseTruth phase;
    private final PedestrianLook look;
    private final CaptionProfile profile;
    private final Moulds moulds;
    private final Surroundings surroundings;
    private final Pronouns they;
    private final String person;
    private final String way;

    PedestrianCaption(IncidentTruth incident, PhaseTruth phase, CaptionProfile profile, Moulds moulds) {
        this.phase = phase;
        this.look = incident.pedestrian();
        this.profile = profile;
        this.moulds = moulds;
        this.surroundings = new Surroundings(incident.environment(), moulds);
        this.they = Pronouns.of(look, profile);
        this.person = profile == CaptionProfile.MINIMAL ? "pedestrian" : Phrases.person(look);
        this.way = incident.environment().road().kind() == RoadKind.PARKING_LOT ? "aisle" : "road";
    }

    Caption caption() {
        var parts = List.of(who(), where(), doing(), surroundings());
        var text = moulds.choose("pedestrian order", ORDERS).stream()
                .map(parts::get)
                .collect(Collectors.joining(" "));
        return moulds.caption(text);
    }

    private String who() {
        return profile == CaptionProfile.MINIMAL ? clothing() : person();
    }

    private String clothing() {
        var wears = Phrases.outfit(look);
        return moulds.say(
                "clothing",
                "The pedestrian wears " + wears + ".",
                "The pedestrian is dressed in " + wears + ".",
                "The person on foot wears " + wears + ".",
                "Dressed in " + wears + ", the pedestrian is on foot.");
    }

    private String person() {
        var age = look.age().word();
        var height = Phrases.centimetres(look);
        var wears = Phrases.outfit(look);
        return moulds.say(
                "pedestrian",
                "The pedestrian is a " + person + " in " + they.possessive() + " " + age + ", about " + height
                        + " tall, who wears " + wears + ".",
                "Dressed in " + wears + ", the pedestrian is a " + person + " in " + they.possessive() + " " + age
                        + ", about " + height + " tall.",
                "About " + height + " tall and in " + they.possessive() + " " + age + ", the " + Phrases.male(look)
                        + " pedestrian wears " + wears + ".",
                "The " + Phrases.male(look) + " pedestrian, in " + they.possessive() + " " + age + " and about "
                        + height + " tall, is dressed in " + wears + ".");
    }

    private String where() {
        var vehicle = phase.vehiclePosition().of(they.object(), they.possessive());
        var distance = distance();
        var faces = phase.orientation().phrase();
        if (phase.pedestrianAction() == PedestrianAction.LYING) {
            return moulds.say(
                    "lying where",
                    "The vehicle is " + distance + ".",
                    "By now the vehicle is " + distance + ".",
                    "The vehicle, for its part, is " + distance + ".");
        }
        return moulds.say(
                "pedestrian where",
                "The vehicle is " + distance + ", " + vehicle + ", and " + they.possessive() + " body faces " + faces
                        + ".",
                Phrases.sentence(
                        they.possessive() + " body faces " + faces + ", with the vehicle " + distance + ", " + vehicle),
                Phrases.sentence(they.subject() + " faces " + faces + "; the vehicle is " + distance + ", " + vehicle),
                "With the vehicle " + distance + ", " + vehicle + ", " + they.subject() + " faces " + faces + ".");
    }

    private String distance() {
        return switch (phase.distance()) {
            case NEAR -> "very near";
            case CLOSE -> "close by";
            case FAR -> "far away";
        };
    }

    private String attention() {
        if (phase.pedestrianAction() == PedestrianAction.LYING || phase.pedestrianAction() == PedestrianAction.HIT) {
            return moulds.say(
                    "attention of the hit",
                    "There is nothing left for " + they.object() + " to decide.",
                    Phrases.sentence(they.subject() + " can no longer react"),
                    "It is too late for " + they.object() + " to react.");
        }
        return switch (phase.awareness()) {
            case NOTICES -> notices();
            case ALMOST_NOTICES ->
                moulds.say(
                        "almost notices",
                        Phrases.sentence(looks() + " and is about to notice the vehicle"),
                        Phrases.sentence(they.subject() + " has almost noticed the vehicle, but still " + gaze()),
                        "Almost aware of the vehicle, " + looks() + ".");
            case UNAWARE ->
                moulds.say(
                        "unaware",
                        Phrases.sentence(looks() + " and is unaware of the vehicle"),
                        "Unaware of the vehicle, " + looks() + ".",
                        Phrases.sentence(they.subject() + " has not noticed the vehicle and " + gaze()),
                        Phrases.sentence(looks() + " without noticing the vehicle"));
        };
    }

    private String notices() {
        if (phase.lineOfSight() == LineOfSight.VEHICLE) {
            return moulds.say(
                    "notices",
                    Phrases.sentence(they.subject() + " notices the vehicle and watches it closely"),
                    "Aware of the vehicle, " + they.subject() + " keeps " + they.possessive() + " eyes on it.",
                    Phrases.sentence(
                            they.possessive() + " eyes are on the vehicle, which " + they.subject() + " has noticed"),
                    Phrases.sentence(they.subject() + " looks at the vehicle and is aware of it"));
        }
        return moulds.say(
                "notices without looking",
                Phrases.sentence(looks() + ", although aware of the vehicle"),
                Phrases.sentence(they.subject() + " has noticed the vehicle, but " + gaze()));
    }

    private String looks() {
        return they.subject() + " " + gaze();
    }

    private String gaze() {
        return switch (phase.lineOfSight()) {
            case VEHICLE -> "looks at the vehicle";
            case TRAVEL_DIRECTION -> "looks ahead in the direction of travel";
            case CROSSING_DESTINATION -> "looks at the far side of the " + way;
            case SMARTPHONE -> "looks at a smartphone in " + they.possessive() + " hand";
            case ROAD_SURFACE -> "looks down at the road surface";
        };
    }

    private String doing() {
        var deed = new PedestrianDeed(phase, they, person, way, moulds).sentence();
        return moulds.say("attention first", "yes", "no").equals("yes")
                ? Phrases.joined(attention(), deed, "attention and deed", moulds)
                : Phrases.joined(deed, attention(), "deed and attention", moulds);
    }

    private String surroundings() {
        return Phrases.joined(surroundings.conditions(), surroundings.road(false), "conditions and place", moulds);
    }
}
