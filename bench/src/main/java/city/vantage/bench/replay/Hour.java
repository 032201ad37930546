package city.vantage.bench.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.bench.CityOptions;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.Simulation;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;

/**
 * Simulated incidents that begin within an hour, in the order in which cameras deliver them.
 *
 * @param span from the first incident's beginning to the end of the range
 */
record Hour(Simulation simulation, Duration span) {
    /** @param observations and parts that were sent */
    record Sent(long observations, int incidents, int phases) {}

    static Hour of(CityOptions city) {
        var span = Duration.ofHours(1);
        // Each site has its incidents at this interval, so that all together fill the hour.
        var interval = span.multipliedBy(city.sites()).dividedBy(city.incidents());
        return new Hour(new Simulation(city.settings().withInterval(interval)), span);
    }

    Instant begin() {
        return CityOptions.START;
    }

    Instant end() {
        return begin().plus(span);
    }

    /** Sends all as fast as it goes. */
    Sent send(VantageConfig config, SchemaRegistry registry) {
        var parts = new HashSet<IncidentPhase>();
        var incidents = new HashSet<String>();
        var observations = 0L;
        var last = begin();
        try (var cameras = new CameraProducer(config.kafkaClient(), config.topics(), registry)) {
            cameras.register(simulation.cameras());
            for (var frames = simulation.frames().iterator(); frames.hasNext(); ) {
                SimulatedFrame frame = frames.next();
                if (!frame.deliveredAt().isBefore(end())) {
                    break;
                }
                Observation seen = frame.observation();
                cameras.publish(seen);
                parts.add(new IncidentPhase(seen.incidentId(), seen.phase()));
                incidents.add(seen.incidentId());
                observations++;
                last = frame.deliveredAt();
            }
            cameras.tick(last.plus(config.closeAfter()).plusSeconds(1));
        }
        return new Sent(observations, incidents.size(), parts.size());
    }
}
