package city.vantage.simulator.caption;

import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import java.util.List;
import java.util.stream.Collectors;

/** Describes the vehicle in a phase. */
final class VehicleCaption {
    private static final List<List<Integer>> ORDERS = List.of(List.of(0, 1, 2), List.of(2, 0, 1), List.of(0, 2, 1));

    private final PhaseTruth phase;
    private final PedestrianLook look;
    private final CaptionProfile profile;
    private final String vehicle;
    private final Moulds moulds;
    private final Surroundings surroundings;

    VehicleCaption(IncidentTruth incident, PhaseTruth phase, CaptionProfile profile, Moulds moulds) {
        this.phase = phase;
        this.look = incident.pedestrian();
        this.profile = profile;
        this.vehicle = Phrases.vehicle(incident.vehicle());
        this.moulds = moulds;
        this.surroundings = new Surroundings(incident.environment(), moulds);
    }

    Caption caption() {
        var parts = List.of(doing(), pedestrian(), surroundings.conditions() + " " + surroundings.road(true));
        var text =
                moulds.choose("vehicle order", ORDERS).stream().map(parts::get).collect(Collectors.joining(" "));
        return moulds.caption(text);
    }

    private String doing() {
        return moulds.say("action first", "yes", "no").equals("yes")
                ? Phrases.joined(action(), where(), "action and where", moulds)
                : Phrases.joined(where(), action(), "where and action", moulds);
    }

    private String action() {
        var speed = phase.speedKilometresPerHour() + " km/h";
        return switch (phase.vehicleAction()) {
            case GOING_STRAIGHT -> going("straight", "is going straight ahead", "goes straight ahead", speed);
            case TURNING_LEFT -> going("left", "is turning left", "turns left", speed);
            case TURNING_RIGHT -> going("right", "is turning right", "turns right", speed);
            case REVERSING -> going("reversing", "is reversing", "backs up", speed);
            case SWERVING -> going("swerving", "swerves to get around the pedestrian", "swerves", speed);
            case SLOWING_DOWN ->
                say(
                        "slowing down",
                        "the " + vehicle + " slows down and is about to stop, still at " + speed,
                        "braking gently, the " + vehicle + " is down to " + speed,
                        "at " + speed + ", the " + vehicle + " is slowing down");
            case STARTED ->
                say(
                        "started",
                        "the " + vehicle + " has started and reaches " + speed,
                        "from a standstill, the " + vehicle + " has started to move and gets to " + speed,
                        "the " + vehicle + " sets off and speeds up to " + speed);
            case STOPPED ->
                say(
                        "stopped",
                        "the " + vehicle + " has stopped; its speed is " + speed,
                        "at " + speed + ", the " + vehicle + " is stationary",
                        "the " + vehicle + " stands still at " + speed);
            case EMERGENCY_BRAKING ->
                say(
                        "emergency braking",
                        "the " + vehicle + " brakes in an emergency from " + speed,
                        "coming at " + speed + ", the " + vehicle + " makes an emergency stop",
                        "emergency braking brings the " + vehicle + " down from " + speed);
            case COLLIDED ->
                say(
                        "collided",
                        "the " + vehicle + ", coming at " + speed + ", collides with the pedestrian",
                        "at about " + speed + " the " + vehicle + " runs into the pedestrian",
                        "the " + vehicle + " approaches at " + speed + " and hits the pedestrian");
        };
    }

    private String going(String slot, String continuous, String simple, String speed) {
        return say(
                slot,
                "the " + vehicle + " " + continuous + " at " + speed,
                "at " + speed + ", the " + vehicle + " " + simple,
                "the " + vehicle + " " + simple + " at a speed of " + speed);
    }

    private String where() {
        var position = phase.pedestrianPosition().of("the vehicle", "its");
        var distance = switch (phase.distance()) {
            case NEAR -> "very near";
            case CLOSE -> "close";
            case FAR -> "far away";
        };
        var seen = phase.visibleFromVehicle()
                ? moulds.say("visible", "in the driver's view", "visible to the driver", "within the field of vision")
                : moulds.say(
                        "hidden",
                        "out of the driver's view",
                        "not visible to the driver",
                        "outside the field of vision");
        return moulds.say(
                "vehicle where",
                "The pedestrian is " + position + ", " + distance + " and " + seen + ".",
                Phrases.sentence(distance + ", " + position + ", the pedestrian is " + seen),
                "The pedestrian, who is " + seen + ", is " + distance + ", " + position + ".");
    }

    private String pedestrian() {
        return profile == CaptionProfile.MINIMAL ? clothing() : person();
    }

    private String clothing() {
        var wears = Phrases.outfit(look);
        return moulds.say(
                "vehicle clothing",
                "The pedestrian wears " + wears + ".",
                "The pedestrian is dressed in " + wears + ".",
                "The person on foot wears " + wears + ".");
    }

    private String person() {
        var person = Phrases.person(look);
        var their = Pronouns.of(look, profile).possessive();
        var wears = Phrases.outfit(look);
        return moulds.say(
                "vehicle pedestrian",
                "The pedestrian is a " + person + " in " + their + " "
                        + look.age().word() + " who wears " + wears + ".",
                "The pedestrian is a " + person + " in " + wears + ", about " + Phrases.centimetres(look) + " tall.",
                "The " + person + " on foot wears " + wears + ".");
    }

    private String say(String slot, String... ways) {
        return Phrases.sentence(moulds.say(slot, ways));
    }
}
