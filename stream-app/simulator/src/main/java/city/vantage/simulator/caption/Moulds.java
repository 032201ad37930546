package city.vantage.simulator.caption;

import city.vantage.simulator.chance.Chance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chooses how to say things. The same slot never takes the same mould twice running, so that nothing sounds canned. */
final class Moulds {
    private final Chance chance;
    private final Map<String, Integer> last = new HashMap<>();
    private Map<String, Integer> taken = new TreeMap<>();

    Moulds(Chance chance) {
        this.chance = chance;
    }

    /** One of the ways to say it; there are at least two. */
    String say(String slot, String... ways) {
        return ways[index(slot, ways.length)];
    }

    <T> T choose(String slot, List<T> ways) {
        return ways.get(index(slot, ways.size()));
    }

    private int index(String slot, int ways) {
        var before = last.get(slot);
        var index = chance.below(ways);
        while (before != null && before == index) {
            index = chance.below(ways);
        }
        last.put(slot, index);
        taken.put(slot, index);
        return index;
    }

    /** A caption of the text with the moulds taken since the last one. */
    Caption caption(String text) {
        var caption = new Caption(text, taken);
        taken = new TreeMap<>();
        return caption;
    }
}
