package city.vantage.simulator.caption;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads facts out of a description, by patterns over the vocabulary of traffic-safety descriptions. Knows nothing of how
 * the descriptions are written. Of rules of one slot the first that fits a place wins it.
 */
final class CaptionReader {
    private static final String COLOUR =
            "black|white|gray|grey|brown|beige|khaki|navy blue|light blue|dark blue|blue|green|red|purple|pink|orange|yellow";
    private static final String THEM = "(?:him|her|the pedestrian|the vehicle|it)";
    private static final String THEIR = "(?:his|her|its)";

    /** @param value what a match says, with {@code $1} for what its first group found */
    private record Rule(String slot, Pattern pattern, String value) {
        static Rule of(String slot, String value, String pattern) {
            return new Rule(slot, Pattern.compile("(?i)\\b(?:" + pattern + ")"), value);
        }
    }

    private static final List<Rule> LOOKS = List.of(
            Rule.of("age", "$1", "in (?:his|her) ([1-9]0s)\\b"),
            Rule.of("gender", "female", "(?:woman|female|she|her|hers)\\b"),
            Rule.of("gender", "male", "(?:man|male|he|him|his)\\b"),
            Rule.of("height", "$1", "(\\d{3}) cm\\b"),
            Rule.of("upper", "$1", "((?:" + COLOUR + ") (?:T-shirt|shirt|jacket|coat|hoodie|sweater|parka|blouse))\\b"),
            Rule.of("lower", "$1", "((?:" + COLOUR + ") (?:slacks|trousers|pants|jeans|skirt|shorts))\\b"),
            Rule.of("hat", "hat", "hat\\b"),
            Rule.of("vehicle", "$1", "((?:" + COLOUR + ") (?:sedan|hatchback|SUV|van|truck|bus))\\b"));

    private static final List<Rule> SURROUNDINGS = List.of(
            Rule.of("weather", "$1", "(clear|cloudy|rainy|snowy)\\b(?! view)"),
            Rule.of("brightness", "$1", "(bright|dim|dark)\\b(?! blue)"),
            Rule.of("surface", "$1", "(dry|wet|frozen)\\b"),
            Rule.of("inclination", "gentle uphill", "gent(?:le|ly) uphill\\b"),
            Rule.of("inclination", "steep uphill", "steep(?:ly)? uphill\\b"),
            Rule.of("inclination", "gentle downhill", "gent(?:le|ly) downhill\\b"),
            Rule.of("inclination", "steep downhill", "steep(?:ly)? downhill\\b"),
            Rule.of("inclination", "level", "level\\b"),
            Rule.of("place", "$1", "(residential road|main road|parking lot)\\b"),
            Rule.of("place", "intersection with a traffic signal", "intersection with a (?:traffic )?signal\\b"),
            Rule.of("place", "intersection without a traffic signal", "intersection without a (?:traffic )?signal\\b"),
            Rule.of("directions", "$1", "(one-way|two-way)\\b"),
            Rule.of("lanes", "$1", "(one|two|four|\\d+) lanes?\\b"),
            Rule.of("sidewalks", "none", "no sidewalks?\\b"),
            Rule.of("sidewalks", "on both sides", "sidewalks on both sides\\b"),
            Rule.of("sidewalks", "only on the $1", "sidewalks? only on the (left|right)\\b"),
            Rule.of("strip", "strip", "roadside strips?\\b"),
            Rule.of("traffic", "$1", "traffic is (light|usual|heavy)\\b"));

    private static final List<Rule> RELATIONS = List.of(
            Rule.of(
                    "orientation",
                    "DIAGONAL_$1_$2",
                    "diagonally to the (left|right), in the (same|opposite) direction"),
            Rule.of("orientation", "PERPENDICULAR_$1", "perpendicular to the vehicle and to the (left|right)\\b"),
            Rule.of("orientation", "$1", "in the (same|opposite) direction (?:as|to) the vehicle\\b"),
            Rule.of("position", "FRONT", "directly in front of " + THEM),
            Rule.of("position", "FRONT_$1", "diagonally in front of " + THEM + " to " + THEIR + " (left|right)\\b"),
            Rule.of("position", "BEHIND_$1", "behind " + THEM + " to " + THEIR + " (left|right)\\b"),
            Rule.of("position", "BEHIND", "directly behind " + THEM),
            Rule.of("position", "$1", "to the (left|right) of " + THEM),
            Rule.of("distance", "NEAR", "very near\\b"),
            Rule.of("distance", "CLOSE", "close\\b"),
            Rule.of("distance", "FAR", "far away\\b"),
            Rule.of("seen", "false", "out of the driver's view|not visible to the driver|outside the field of vision"),
            Rule.of("seen", "true", "in the driver's view|visible to the driver|within the field of vision"),
            Rule.of(
                    "sight",
                    "VEHICLE",
                    "looks at the vehicle|watch(?:es)? it closely|eyes (?:on it|are on the vehicle)"),
            Rule.of("sight", "TRAVEL_DIRECTION", "looks ahead in the direction of travel"),
            Rule.of("sight", "CROSSING_DESTINATION", "looks at the far side\\b"),
            Rule.of("sight", "SMARTPHONE", "looks at a smartphone\\b"),
            Rule.of("sight", "ROAD_SURFACE", "looks down at the road surface\\b"),
            Rule.of("awareness", "UNAWARE", "unaware of|not noticed|without noticing"),
            Rule.of("awareness", "ALMOST_NOTICES", "about to notice|almost noticed|almost aware"),
            Rule.of("awareness", "NOTICES", "notices the vehicle|noticed|aware of"));

    private static final List<Rule> PEDESTRIAN_DEEDS = List.of(
            Rule.of("deed", "STOPPED_MIDWAY", "has stopped in the|stands still in the|now stands still"),
            Rule.of("deed", "STANDING_STILL", "stands still|does not move|stays where"),
            Rule.of("deed", "WALKING_STRAIGHT", "goes straight ahead|walks straight on|going straight ahead"),
            Rule.of("deed", "ABOUT_TO_CROSS", "about to cross|on the point of crossing|prepares to cross"),
            Rule.of("deed", "RUSHING_OUT", "rushes (?:out|across)|runs out into"),
            Rule.of("deed", "SQUATTING", "squat(?:s|ting|ted)\\b"),
            Rule.of("deed", "HIT", "is hit by|hits (?:him|her)|collides with"),
            Rule.of("deed", "LYING", "lies on|lying on"),
            Rule.of("deed", "CROSSING", "crosses the|is crossing"),
            Rule.of("pace", "SLOW", "slowly\\b"),
            Rule.of("pace", "NORMAL", "at a normal pace\\b"),
            Rule.of("pace", "FAST", "at a fast pace\\b"));

    private static final List<Rule> VEHICLE_DEEDS = List.of(
            Rule.of("speed", "$1", "(\\d+) km/h"),
            Rule.of("deed", "EMERGENCY_BRAKING", "brakes in an emergency|emergency stop|emergency braking"),
            Rule.of("deed", "SLOWING_DOWN", "slows down|braking gently|slowing down|about to stop"),
            Rule.of("deed", "STARTED", "has started|sets off"),
            Rule.of("deed", "STOPPED", "has stopped|stationary|stands still"),
            Rule.of("deed", "TURNING_$1", "(?:is turning|turns) (left|right)\\b"),
            Rule.of("deed", "REVERSING", "reversing|backs up"),
            Rule.of("deed", "SWERVING", "swerves\\b"),
            Rule.of("deed", "COLLIDED", "collides with|runs into|hits the pedestrian"),
            Rule.of("deed", "GOING_STRAIGHT", "(?:goes|going) straight ahead"));

    private final Map<String, Set<String>> facts = new LinkedHashMap<>();
    private String shape;

    private CaptionReader(String text) {
        shape = text;
    }

    static CaptionReader ofPedestrian(String text) {
        return read(text, PEDESTRIAN_DEEDS);
    }

    static CaptionReader ofVehicle(String text) {
        return read(text, VEHICLE_DEEDS);
    }

    /** For each slot that is found, all that is said of it. */
    Map<String, Set<String>> facts() {
        return facts;
    }

    /** The sentences with the name of a slot in place of what is said of it, whatever the article and the way. */
    Stream<String> shapes() {
        return Arrays.stream(
                shape.replaceAll("\\ban\\b", "a").replace("aisle", "road").split("(?<=\\.) "));
    }

    private static CaptionReader read(String text, List<Rule> deeds) {
        var reader = new CaptionReader(text);
        Stream.of(deeds, RELATIONS, SURROUNDINGS, LOOKS).flatMap(List::stream).forEach(reader::apply);
        return reader;
    }

    private void apply(Rule rule) {
        var matcher = rule.pattern.matcher(shape);
        var left = new StringBuilder();
        while (matcher.find()) {
            var value = rule.value;
            for (var group = 1; group <= matcher.groupCount(); group++) {
                value = value.replace("$" + group, matcher.group(group));
            }
            facts.computeIfAbsent(rule.slot, slot -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                    .add(value);
            matcher.appendReplacement(left, "<" + rule.slot + ">");
        }
        shape = matcher.appendTail(left).toString();
    }
}
