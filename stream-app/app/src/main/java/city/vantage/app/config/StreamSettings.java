package city.vantage.app.config;

import java.nio.file.Path;
import java.time.Duration;

/** How the stream application runs. */
public record StreamSettings(
        String applicationId, Path stateDir, int threads, Duration commitInterval, short replication) {}
