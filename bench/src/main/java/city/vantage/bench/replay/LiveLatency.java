package city.vantage.bench.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.bench.CityOptions;
import city.vantage.bench.cluster.BenchCluster;
import city.vantage.bench.cluster.LiveRun;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How long live takes from the first observation of a phase to its first description, with and without a replay beside
 * it. Incidents happen in real time, one every second.
 */
final class LiveLatency {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(8);

    /** Work beside live. */
    interface Beside {
        Object run() throws IOException, InterruptedException;
    }

    private final BenchCluster cluster;
    private final CityOptions city;
    private final Progress progress;
    private final int seconds;

    LiveLatency(BenchCluster cluster, CityOptions city, Progress progress, int seconds) {
        this.cluster = cluster;
        this.city = city;
        this.progress = progress;
        this.seconds = seconds;
    }

    void measure(StringBuilder text, Beside replay) throws InterruptedException {
        var config = cluster.make("now.", Map.of("stream.threads", "1"));
        text.append(
                "%n## Live's latency%n%n| beside live | phases | P50 ms | P99 ms |%n|---|---|---|---|%n".formatted());
        try (var running = LiveRun.start(config, cluster.client().cached())) {
            // The first round warms up, and isn't told.
            measure(config, 1, 20);
            row(text, "nothing", measure(config, 2, seconds));
            var working = new AtomicReference<>(true);
            var beside = Thread.ofPlatform().start(() -> repeat(replay, working));
            row(text, "replays at full speed, one after another", measure(config, 3, seconds));
            working.set(false);
            beside.join();
            row(text, "nothing, again", measure(config, 4, seconds));
        }
    }

    private void repeat(Beside replay, AtomicReference<Boolean> working) {
        try {
            while (working.get()) {
                replay.run();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Long> measure(VantageConfig config, int round, int lengthSeconds) throws InterruptedException {
        progress.say("measuring live for %d s".formatted(lengthSeconds));
        var firsts = new ConcurrentHashMap<IncidentPhase, Instant>();
        var latencies = new HashMap<IncidentPhase, Long>();
        var start = Instant.now().plusSeconds(1);
        var simulation = new Simulation(city.settings().withSites(20).withInterval(INTERVAL.multipliedBy(20)));
        var sender = Thread.ofPlatform()
                .start(() -> send(config, simulation, round, start, start.plusSeconds(lengthSeconds), firsts));
        try (var reader = new RecordReader<>(
                config.kafkaClient(),
                config.topics().descriptions(),
                cluster.client().cached(),
                false)) {
            var end = start.plusSeconds(lengthSeconds).plus(REST);
            while (Instant.now().isBefore(end)) {
                for (var description : reader.read(Duration.ofMillis(50))) {
                    var part = new IncidentPhase(
                            description.view().incidentId(), description.view().phase());
                    var first = firsts.get(part);
                    if (first != null) {
                        latencies.putIfAbsent(
                                part, Duration.between(first, Instant.now()).toMillis());
                    }
                }
            }
        }
        sender.join();
        var sorted = new ArrayList<>(latencies.values());
        Collections.sort(sorted);
        return sorted;
    }

    private void send(
            VantageConfig config,
            Simulation simulation,
            int round,
            Instant start,
            Instant end,
            Map<IncidentPhase, Instant> firsts) {
        try (var cameras = new CameraProducer(
                config.kafkaClient(), config.topics(), cluster.client().cached())) {
            cameras.register(simulation.cameras());
            for (var frames = simulation.frames().iterator(); frames.hasNext(); ) {
                SimulatedFrame frame = frames.next();
                var shift = Duration.between(CityOptions.START, start);
                var due = frame.deliveredAt().plus(shift);
                if (due.isAfter(end)) {
                    return;
                }
                var wait = Duration.between(Instant.now(), due);
                if (wait.isPositive()) {
                    Thread.sleep(wait);
                }
                var seen = frame.observation();
                var incidentId = seen.incidentId() + "-" + round;
                firsts.putIfAbsent(new IncidentPhase(incidentId, seen.phase()), Instant.now());
                cameras.publish(dated(seen, incidentId, shift));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Observation dated(Observation seen, String incidentId, Duration shift) {
        return new Observation(
                incidentId,
                seen.siteId(),
                seen.cameraId(),
                seen.viewKind(),
                seen.capturedAt().plus(shift),
                seen.phase(),
                null,
                seen.frameSize(),
                seen.sharpness(),
                seen.detections());
    }

    private static void row(StringBuilder text, String beside, List<Long> sorted) {
        text.append(String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d |%n",
                beside,
                sorted.size(),
                percentile(sorted, 0.5),
                percentile(sorted, 0.99)));
    }

    private static long percentile(List<Long> sorted, double share) {
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }
}
