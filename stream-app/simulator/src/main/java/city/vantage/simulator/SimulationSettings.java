package city.vantage.simulator;

import city.vantage.incident.FrameSize;
import city.vantage.simulator.chance.Weighted;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.encounter.Outcome;
import city.vantage.simulator.feed.CameraFaults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to simulate.
 *
 * @param seed reproduces everything
 * @param sites number of sites, at least 1
 * @param start when the first incident may begin; all times follow from it
 * @param interval from the start of one incident to that of the next at the same site. Shorter than an incident, it
 *     makes incidents of a site overlap
 * @param framesPerSecond of each camera, about: cameras differ a little
 * @param stretch multiplies the length of an incident, which is about 11 s
 * @param outcomes how often incidents end in which way
 * @param frameSize of every camera's pictures, or null where each camera has its own
 * @param fairWeather whether it is always a clear, bright, dry day
 */
public record SimulationSettings(
        long seed,
        int sites,
        Instant start,
        Duration interval,
        double framesPerSecond,
        double stretch,
        List<Weighted<Outcome>> outcomes,
        @Nullable FrameSize frameSize,
        boolean fairWeather,
        DetectorFaults detectorFaults,
        CameraFaults cameraFaults) {
    private static final int SITE_LIMIT = 10_000;
    private static final List<Weighted<Outcome>> MIX = List.of(
            new Weighted<>(Outcome.NEAR_MISS, 4),
            new Weighted<>(Outcome.COLLISION, 2),
            new Weighted<>(Outcome.YIELD, 3),
            new Weighted<>(Outcome.UNEVENTFUL, 2));

    public SimulationSettings {
        require(sites >= 1 && sites <= SITE_LIMIT, "sites must be 1 to " + SITE_LIMIT);
        require(interval.isPositive(), "interval must be positive");
        require(framesPerSecond >= 0.1 && framesPerSecond <= 30, "framesPerSecond must be 0.1 to 30");
        require(stretch >= 0.5 && stretch <= 3, "stretch must be 0.5 to 3");
        require(outcomes.stream().anyMatch(outcome -> outcome.weight() > 0), "some outcome must be possible");
        outcomes = List.copyOf(outcomes);
    }

    /** Two sites with an incident every 30 s each, 2 frames per second and camera, no faults but missed phases. */
    public static SimulationSettings of(long seed, Instant start) {
        return new SimulationSettings(
                seed,
                2,
                start,
                Duration.ofSeconds(30),
                2,
                1,
                MIX,
                null,
                false,
                DetectorFaults.NONE,
                CameraFaults.NONE.withMissedPhases(0.04));
    }

    public SimulationSettings withSites(int count) {
        return new SimulationSettings(
                seed,
                count,
                start,
                interval,
                framesPerSecond,
                stretch,
                outcomes,
                frameSize,
                fairWeather,
                detectorFaults,
                cameraFaults);
    }

    public SimulationSettings withInterval(Duration betweenIncidents) {
        return new SimulationSettings(
                seed,
                sites,
                start,
                betweenIncidents,
                framesPerSecond,
                stretch,
                outcomes,
                frameSize,
                fairWeather,
                detectorFaults,
                cameraFaults);
    }

    public SimulationSettings withFramesPerSecond(double rate) {
        return new SimulationSettings(
                seed,
                sites,
                start,
                interval,
                rate,
                stretch,
                outcomes,
                frameSize,
                fairWeather,
                detectorFaults,
                cameraFaults);
    }

    public SimulationSettings withStretch(double factor) {
        return new SimulationSettings(
                seed,
                sites,
                start,
                interval,
                framesPerSecond,
                factor,
                outcomes,
                frameSize,
                fairWeather,
                detectorFaults,
                cameraFaults);
    }

    public SimulationSettings withOutcomes(List<Weighted<Outcome>> mix) {
        return new SimulationSettings(
                seed,
                sites,
                start,
                interval,
                framesPerSecond,
                stretch,
                mix,
                frameSize,
                fairWeather,
                detectorFaults,
                cameraFaults);
    }

    public SimulationSettings withFairWeather(boolean always) {
        return new SimulationSettings(
                seed,
                sites,
                start,
                interval,
                framesPerSecond,
                stretch,
                outcomes,
                frameSize,
                always,
                detectorFaults,
                cameraFaults);
    }

    public SimulationSettings withFaults(DetectorFaults ofDetectors, CameraFaults ofCameras) {
        return new SimulationSettings(
                seed,
                sites,
                start,
                interval,
                framesPerSecond,
                stretch,
                outcomes,
                frameSize,
                fairWeather,
                ofDetectors,
                ofCameras);
    }

    /** With pictures of one size from all cameras, which keep their angle of view across. */
    public SimulationSettings withFrameSize(FrameSize ofAll) {
        return new SimulationSettings(
                seed,
                sites,
                start,
                interval,
                framesPerSecond,
                stretch,
                outcomes,
                ofAll,
                fairWeather,
                detectorFaults,
                cameraFaults);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }
}
