package city.vantage.bench.formation;

import city.vantage.formation.FormedIncident;
import city.vantage.formation.SiteWatch;
import city.vantage.incident.RejectedException;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.feed.CameraFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Which simulated incidents are formed again from the frames of their sites, and what else is. */
@Command(
        name = "incidents-formed",
        description = "How well incidents are formed without ids.",
        mixinStandardHelpOptions = true)
public final class IncidentsFormedCommand implements Callable<Integer> {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    @Option(names = "--incidents", defaultValue = "400", description = "How many. Default: ${DEFAULT-VALUE}.")
    private int incidents;

    @Option(names = "--sites", defaultValue = "40", description = "At how many sites. Default: ${DEFAULT-VALUE}.")
    private int sites;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--fps", defaultValue = "2", description = "Frames per second. Default: ${DEFAULT-VALUE}.")
    private double framesPerSecond;

    @Option(
            names = "--pause",
            defaultValue = "20",
            description = "Seconds from an incident's start to the traffic after it, and to the next. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int pauseSeconds;

    @Option(names = "--clean", description = "Without the faults of detectors and cameras.")
    private boolean clean;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var pause = Duration.ofSeconds(pauseSeconds);
        var simulation = new Simulation(SimulationSettings.of(seed, START)
                .withSites(sites)
                .withInterval(pause.multipliedBy(2))
                .withFramesPerSecond(framesPerSecond)
                .withFaults(
                        clean ? DetectorFaults.NONE : DetectorFaults.TYPICAL,
                        clean ? CameraFaults.NONE : CameraFaults.TYPICAL));
        var tally = new Tally();
        for (var site = 0; site < Math.min(sites, incidents); site++) {
            var own = IntStream.iterate(site, index -> index < incidents, index -> index + sites)
                    .mapToObj(simulation::incident)
                    .toList();
            watch(SiteStream.of(own, pause), tally);
        }
        var text = "`bench/run incidents-formed --incidents %d --sites %d --seed %d --fps %s --pause %d%s`%n%n%s"
                .formatted(
                        incidents, sites, seed, framesPerSecond, pauseSeconds, clean ? " --clean" : "", tally.text());
        System.out.print(text);
        if (out != null) {
            Files.writeString(out, text);
        }
        return 0;
    }

    private static void watch(SiteStream site, Tally tally) {
        var formed = new ArrayList<FormedIncident>();
        var late = 0;
        var watch = SiteWatch.from(site.siteId(), START);
        for (var frame : site.arriving()) {
            try {
                var step = watch.observe(frame);
                formed.addAll(step.formed());
                watch = step.next();
            } catch (RejectedException rejected) {
                late++;
            }
        }
        var end = site.arriving().getLast().capturedAt().plus(Duration.ofMinutes(1));
        formed.addAll(watch.passTime(end).formed());
        tally.add(site, formed, late);
    }
}
