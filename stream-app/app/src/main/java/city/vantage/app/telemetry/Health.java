package city.vantage.app.telemetry;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How all parts of the process are. As long as there are none it starts: it is live, and not ready. */
final class Health {
    private final List<Probe> probes = new CopyOnWriteArrayList<>();

    void watch(Probe probe) {
        probes.add(probe);
    }

    /** Why it isn't live, or null. */
    @Nullable
    String failure() {
        return first(Probe::failure);
    }

    /** Why it isn't ready, or null. */
    @Nullable
    String obstacle() {
        if (probes.isEmpty()) {
            return "it starts";
        }
        var failure = failure();
        return failure != null ? failure : first(Probe::obstacle);
    }

    private @Nullable String first(Function<Probe, @Nullable String> question) {
        return probes.stream()
                .map(question)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
