package city.vantage.bench.formation;

import city.vantage.bench.CityOptions;
import city.vantage.formation.FormedIncident;
import city.vantage.formation.SiteWatch;
import city.vantage.incident.RejectedException;
import city.vantage.simulator.Simulation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which simulated incidents are formed again from the frames of their sites, and what else is. */
@Command(
        name = "incidents-formed",
        description = "How well incidents are formed without ids.",
        mixinStandardHelpOptions = true)
public final class IncidentsFormedCommand implements Callable<Integer> {
    @Mixin
    private CityOptions city = new CityOptions();

    @Option(
            names = "--pause",
            defaultValue = "20",
            description = "Seconds from an incident's start to the traffic after it, and to the next. Default:"
                    + " ${DEFAULT-VALUE}.")
    private int pauseSeconds;

    @Override
    public Integer call() throws IOException {
        var pause = Duration.ofSeconds(pauseSeconds);
        var simulation = new Simulation(city.settings().withInterval(pause.multipliedBy(2)));
        var tally = new Tally();
        for (var site = 0; site < Math.min(city.sites(), city.incidents()); site++) {
            var own = IntStream.iterate(site, index -> index < city.incidents(), index -> index + city.sites())
                    .mapToObj(simulation::incident)
                    .toList();
            watch(SiteStream.of(own, pause), tally);
        }
        city.print("`%s --pause %d`%n%n%s".formatted(city.of("incidents-formed"), pauseSeconds, tally.text()));
        return 0;
    }

    private static void watch(SiteStream site, Tally tally) {
        var formed = new ArrayList<FormedIncident>();
        var late = 0;
        var watch = SiteWatch.from(site.siteId(), CityOptions.START);
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
