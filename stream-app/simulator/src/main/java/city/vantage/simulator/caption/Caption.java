package city.vantage.simulator.caption;

import java.util.Map;

/**
 * A description.
 *
 * @param moulds which of its moulds each slot took, by the slot's name
 */
public record Caption(String text, Map<String, Integer> moulds) {
    public Caption {
        moulds = Map.copyOf(moulds);
    }
}
