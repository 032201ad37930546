package city.vantage.vision.onnx;

import java.util.EnumMap;
import java.util.Map;

/** Counts the native objects that are open, by the function which will release each. */
final class Handles {
    private final Map<OrtFunction, Integer> open = new EnumMap<>(OrtFunction.class);

    synchronized void opened(OrtFunction release) {
        open.merge(release, 1, Integer::sum);
    }

    synchronized void closed(OrtFunction release) {
        open.computeIfPresent(release, (_, count) -> count == 1 ? null : count - 1);
    }

    synchronized int count() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public synchronized String toString() {
        return open.toString();
    }
}
