package city.vantage.simulator.caption;

import city.vantage.simulator.truth.PhaseTruth;

/** Says what the pedestrian does; the way is what there is to cross. */
record PedestrianDeed(PhaseTruth phase, Pronouns they, String person, String way, Moulds moulds) {

    String sentence() {
        return switch (phase.pedestrianAction()) {
            case STANDING_STILL ->
                say(
                        "standing",
                        they.subject() + " stands still",
                        "the " + person + " does not move",
                        "for now " + they.subject() + " stays where " + they.subject() + " is");
            case WALKING_STRAIGHT ->
                say(
                        "walking",
                        they.subject() + " goes straight ahead" + pace(),
                        "the " + person + " walks straight on" + pace(),
                        they.subject() + " keeps going straight ahead" + pace());
            case ABOUT_TO_CROSS ->
                say(
                        "about to cross",
                        they.subject() + " is about to cross the " + way,
                        "at the edge of the " + way + ", " + they.subject() + " is on the point of crossing",
                        "the " + person + " prepares to cross");
            case CROSSING ->
                say(
                        "crossing",
                        they.subject() + " crosses the " + way + pace(),
                        "the " + person + " is crossing the " + way + pace(),
                        "walking" + pace() + ", " + they.subject() + " crosses the " + way);
            case RUSHING_OUT ->
                say(
                        "rushing out",
                        they.subject() + " rushes out into the " + way,
                        "the " + person + " runs out into the " + way + " at speed",
                        "in a hurry, " + they.subject() + " rushes across the " + way);
            case STOPPED_MIDWAY ->
                say(
                        "stopped midway",
                        they.subject() + " has stopped in the " + way,
                        "the " + person + " stands still in the middle of crossing",
                        "having started to cross, " + they.subject() + " now stands still in the " + way);
            case SQUATTING ->
                say(
                        "squatting",
                        they.subject() + " squats in the " + way,
                        "the " + person + " is squatting in the " + way,
                        they.subject() + " has squatted down in the " + way);
            case HIT ->
                say(
                        "hit",
                        they.subject() + " is hit by the vehicle and thrown",
                        "the vehicle hits " + they.object() + " and throws " + they.object() + " forward",
                        "the " + person + " collides with the vehicle and falls");
            case LYING ->
                say(
                        "lying",
                        they.subject() + " lies on the ground after the collision",
                        "the " + person + " has fallen and lies on the road",
                        "thrown by the vehicle, " + they.subject() + " is lying on the ground");
        };
    }

    private String say(String slot, String... ways) {
        return Phrases.sentence(moulds.say(slot, ways));
    }

    /** Nothing where the pedestrian stands just when the rest is told. */
    private String pace() {
        return switch (phase.pace()) {
            case NOT_MOVING -> "";
            case SLOW -> " slowly";
            case NORMAL -> " at a normal pace";
            case FAST -> " at a fast pace";
        };
    }
}
