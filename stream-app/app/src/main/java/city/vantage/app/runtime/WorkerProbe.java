package city.vantage.app.runtime;

import city.vantage.app.telemetry.Probe;
import city.vantage.worker.Worker;
import org.jspecify.annotations.Nullable;

/** How a worker is. Where it fails, its process ends. */
public record WorkerProbe(Worker worker) implements Probe {
    @Override
    public @Nullable String failure() {
        return null;
    }

    @Override
    public @Nullable String obstacle() {
        return worker.takesRequests() ? null : "the worker starts, stops, or waits for an outage to end";
    }
}
