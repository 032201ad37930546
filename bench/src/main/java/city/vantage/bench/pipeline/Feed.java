package city.vantage.bench.pipeline;

import city.vantage.app.frame.FrameFolder;
import city.vantage.incident.Camera;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.Simulation;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.mapping.ObservationMapping;
import city.vantage.wire.registry.SchemaRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Observations as bytes, made before anything is measured, in the order in which cameras deliver them.
 *
 * @param parts phases of incidents, each of which gets one final description
 * @param last when the latest was delivered
 */
record Feed(List<Camera> cameras, List<Raw> records, int parts, Instant last) {
    /** The subject only gives the schema its id; records of every topic name the same. */
    private static final String SUBJECT = "bench.observations";

    /** All frames of the first incidents of a simulated city. */
    static Feed of(Simulation simulation, int incidents, SchemaRegistry registry) {
        return of(simulation, incidents, registry, SimulatedFrame::observation);
    }

    /** The same with pictures, which are drawn into the folder. */
    static Feed withPictures(Simulation simulation, int incidents, SchemaRegistry registry, Path folder) {
        var pictures = new FrameFolder(folder);
        return of(simulation, incidents, registry, frame -> frame.observation(pictures.add(frame.jpeg())));
    }

    private static Feed of(
            Simulation simulation,
            int incidents,
            SchemaRegistry registry,
            Function<SimulatedFrame, Observation> observed) {
        var serializer = serializer(registry);
        var records = new ArrayList<Raw>();
        Set<IncidentPhase> parts = new HashSet<>();
        var wanted = new HashSet<String>();
        simulation.incidents().limit(incidents).forEach(incident -> wanted.add(incident.incidentId()));
        var end = simulation.incident(incidents).start().plus(Duration.ofMinutes(5));
        var last = Instant.EPOCH;
        for (var frames = simulation.frames().iterator(); frames.hasNext(); ) {
            var frame = frames.next();
            if (!frame.deliveredAt().isBefore(end)) {
                break;
            }
            if (wanted.contains(frame.observation().incidentId())) {
                var seen = observed.apply(frame);
                records.add(raw(serializer, seen));
                parts.add(new IncidentPhase(seen.incidentId(), seen.phase()));
                last = frame.deliveredAt();
            }
        }
        return new Feed(simulation.cameras(), records, parts.size(), last);
    }

    static Serializer<Observation> serializer(SchemaRegistry registry) {
        return RecordCodec.of(new ObservationMapping(), registry).serializer();
    }

    static Raw raw(Serializer<Observation> serializer, Observation seen) {
        return new Raw(
                seen.capturedAt().toEpochMilli(),
                seen.incidentId().getBytes(StandardCharsets.UTF_8),
                serializer.serialize(SUBJECT, seen));
    }

    double meanBytes() {
        return records.stream().mapToInt(raw -> raw.value().length).average().orElse(0);
    }
}
