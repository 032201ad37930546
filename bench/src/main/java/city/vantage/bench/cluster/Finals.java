package city.vantage.bench.cluster;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.Progress;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.IncidentPhase;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Counts phases that have their final description, as a subscriber sees them. */
public final class Finals implements AutoCloseable {
    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration SHORTLY = Duration.ofSeconds(2);

    private final RecordReader<SafetyDescription> reader;
    private final Set<IncidentPhase> described = new HashSet<>();

    public Finals(VantageConfig config, SchemaRegistry registry) {
        this.reader = new RecordReader<>(config.kafkaClient(), config.topics().descriptions(), registry, true);
    }

    /** How many there are now. */
    public static int in(VantageConfig config, SchemaRegistry registry) {
        try (var finals = new Finals(config, registry)) {
            finals.reader.readUntilQuiet(SHORTLY, () -> false, finals::add);
            return finals.described.size();
        }
    }

    /** Waits until there are so many, or until none has come for a minute; returns how many there are. */
    public int await(int parts, Progress progress, String what) {
        reader.readUntilQuiet(QUIET, () -> described.size() >= parts, description -> {
            add(description);
            progress.show("%s: %,d of %,d phases".formatted(what, described.size(), parts));
        });
        return described.size();
    }

    private void add(SafetyDescription description) {
        if (description.view().finalRevision()) {
            described.add(new IncidentPhase(
                    description.view().incidentId(), description.view().phase()));
        }
    }

    @Override
    public void close() {
        reader.close();
    }
}
