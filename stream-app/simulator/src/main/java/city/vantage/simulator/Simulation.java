package city.vantage.simulator;

import city.vantage.incident.Camera;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.encounter.Choreography;
import city.vantage.simulator.encounter.Traffic;
import city.vantage.simulator.feed.Incident;
import city.vantage.simulator.scene.Conditions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A city of sites and an endless sequence of incidents, which take place at the sites in turn. Everything follows from
 * the settings; any incident can be had at once, without those before it.
 */
public final class Simulation {
    private static final int DRIVER_LIMIT = 5;
    private static final int WALKER_LIMIT = 4;

    private final SimulationSettings settings;
    private final Seed seed;
    private final List<SimulatedSite> sites;

    public Simulation(SimulationSettings settings) {
        this.settings = settings;
        this.seed = new Seed(settings.seed());
        this.sites = IntStream.range(0, settings.sites())
                .mapToObj(index -> SimulatedSite.of(seed, index, settings.frameSize()))
                .toList();
    }

    public List<SimulatedSite> sites() {
        return sites;
    }

    /** The cameras of all sites. */
    public List<Camera> cameras() {
        return sites.stream().flatMap(site -> site.cameras().stream()).toList();
    }

    /** The incident of a number from 0 on, which is a part of its id. */
    public SimulatedIncident incident(int index) {
        var site = sites.get(index % sites.size());
        var own = seed.of("incident", index);
        return new SimulatedIncident(
                String.format(Locale.ROOT, "sim-%d-%06d", settings.seed(), index),
                site,
                settings.start().plus(offset(index)),
                incident(site, own),
                own,
                settings);
    }

    private Incident incident(SimulatedSite site, Seed own) {
        var chance = own.chance();
        var conditions = settings.fairWeather() ? Conditions.fairDay() : Conditions.drawn(chance);
        var encounter = Choreography.of(
                chance.weighted(settings.outcomes()),
                site.scene(),
                own.of("encounter", 0).chance(),
                settings.stretch());
        var bystanders = Traffic.around(
                encounter,
                site.scene(),
                chance.below(DRIVER_LIMIT + 1),
                chance.below(WALKER_LIMIT + 1),
                own.of("traffic", 0).chance());
        return new Incident(site.scene(), site.surroundings(), conditions, encounter, bystanders);
    }

    /** All incidents in order of their start, without end. */
    public Stream<SimulatedIncident> incidents() {
        return IntStream.iterate(0, index -> index + 1).mapToObj(this::incident);
    }

    /** All frames of all incidents in order of delivery, without end; incidents of different sites interleave. */
    public Stream<SimulatedFrame> frames() {
        return Timeline.of(this).stream();
    }

    private Duration offset(int index) {
        return settings.interval().multipliedBy(index).dividedBy(sites.size());
    }
}
