package city.vantage.app.simulate;

import city.vantage.incident.Camera;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which sites and cameras bear a load, and how often each camera has to look. */
record LoadPlan(Simulation simulation, List<Camera> cameras) {
    private static final int LEAST_CAMERAS_OF_SITE = 4;
    private static final int PROBES = 10;
    private static final double PROBE_RATE = 2;
    private static final double LEAST_RATE = 0.1;
    private static final double HIGHEST_RATE = 30;

    /** About as long as an incident, so that every site always has one. */
    private static final Duration INTERVAL = Duration.ofSeconds(12);

    /** @throws LoadOptions.UnreachableRateException where these cameras can't make that rate */
    static LoadPlan of(LoadOptions options, Instant start) {
        var all = simulation(options, start, Math.ceilDiv(options.cameras(), LEAST_CAMERAS_OF_SITE), PROBE_RATE);
        var cameras = all.cameras().stream().limit(options.cameras()).toList();
        var sites = (int) cameras.stream().map(Camera::siteId).distinct().count();
        var probe = new LoadPlan(simulation(options, start, sites, PROBE_RATE), cameras);
        var framesPerSecond = PROBE_RATE * options.rate() / probe.observationsPerSecond(sites);
        if (framesPerSecond < LEAST_RATE || framesPerSecond > HIGHEST_RATE) {
            throw new LoadOptions.UnreachableRateException(
                    "%d cameras make %.0f to %.0f observations per second, not %s: change one of them."
                            .formatted(
                                    options.cameras(),
                                    Math.ceil(options.rate() * LEAST_RATE / framesPerSecond),
                                    Math.floor(options.rate() * HIGHEST_RATE / framesPerSecond),
                                    options.rate()));
        }
        return new LoadPlan(simulation(options, start, sites, framesPerSecond), cameras);
    }

    private static Simulation simulation(LoadOptions options, Instant start, int sites, double framesPerSecond) {
        return new Simulation(options.faults()
                .in(SimulationSettings.of(options.seed(), start))
                .withSites(sites)
                .withInterval(INTERVAL)
                .withFramesPerSecond(framesPerSecond));
    }

    /** Frames of the plan's cameras in order of delivery, without end. */
    Stream<SimulatedFrame> frames() {
        var keys = keys();
        return simulation.frames().filter(frame -> keys.contains(key(frame)));
    }

    /** Measured on some incidents: frames without detections aren't sent, so geometry decides. */
    private double observationsPerSecond(int sites) {
        var keys = keys();
        var probes = Math.max(PROBES, Math.min(sites, 5 * PROBES));
        var frames = IntStream.range(0, probes)
                .mapToObj(simulation::incident)
                .flatMap(incident -> incident.frames().stream())
                .filter(frame -> keys.contains(key(frame)))
                .count();
        return (double) Math.max(1, frames) / probes * sites / INTERVAL.toSeconds();
    }

    private Set<String> keys() {
        return cameras.stream().map(Camera::key).collect(Collectors.toSet());
    }

    private static String key(SimulatedFrame frame) {
        return Camera.key(frame.observation().siteId(), frame.observation().cameraId());
    }
}
