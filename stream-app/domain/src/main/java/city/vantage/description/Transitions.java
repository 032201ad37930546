package city.vantage.description;

import java.util.Map;
import java.util.Set;

/**
 * What an attribute doesn't become from one phase to a later one. By judgement, and short on purpose: phases last
 * seconds, and most changes are possible within them.
 */
final class Transitions {
    private static final Set<String> ON_FOOT =
            Set.of("going straight ahead", "walking slowly", "about to cross", "crossing", "rushing out");
    private static final Set<String> ON_THE_WAY =
            Set.of("about to start", "going straight ahead", "turning left", "turning right");

    /** By attribute: from an answer, to answers that can't follow it. */
    private static final Map<String, Map<String, Set<String>>> IMPLAUSIBLE = Map.of(
            "pedestrian.action",
            Map.of("colliding with the vehicle", ON_FOOT, "thrown back", ON_FOOT, "falling", Set.of("rushing out")),
            "pedestrian.awareness",
            Map.of("notices the vehicle", Set.of("is unaware of the vehicle")),
            "vehicle.action",
            Map.of("collided", ON_THE_WAY));

    private Transitions() {}

    /** Whether any transition of the attribute is implausible. */
    static boolean knows(String attribute) {
        return IMPLAUSIBLE.containsKey(attribute);
    }

    static boolean arePlausible(String attribute, String earlier, String later) {
        return !IMPLAUSIBLE
                .getOrDefault(attribute, Map.of())
                .getOrDefault(earlier, Set.of())
                .contains(later);
    }
}
