package city.vantage.app.telemetry;

import org.jspecify.annotations.Nullable;

/** A part of the process, as those ask it who watch over the process. */
public interface Probe {

    /** Why it has failed so that only a new process helps, or null. */
    @Nullable
    String failure();

    /** Why it can't work now, or null. */
    @Nullable
    String obstacle();
}
