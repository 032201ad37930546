package city.vantage.bench.pipeline;

import city.vantage.bench.CityOptions;
import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import city.vantage.simulator.Simulation;
import city.vantage.wire.registry.SchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Incidents that begin and close at a steady rate, so that always about as many are open. Whatever their number, an
 * incident is the same: one observation of each of four cameras, all of one phase. What grows with the number is only
 * the time between its observations and until it closes.
 *
 * @param templates observations of one incident, one of each camera
 * @param open how many are open in the long run
 */
record Carousel(List<Camera> cameras, List<Observation> templates, int open) {
    /** Incidents that begin in a second of event time. */
    private static final int BEGINNING = 625;

    static Carousel of(Simulation simulation, int open) {
        var glimpse = Glimpse.of(simulation, 0);
        return new Carousel(glimpse.cameras(), glimpse.observations(), open);
    }

    /** Half of the time that an incident is open it waits for its close. */
    Duration closeAfter() {
        return Duration.ofMillis(Math.max(100, 500L * open / BEGINNING));
    }

    /** Observations until as many are open as there will be, and the first have closed. */
    int untilSteady() {
        return (int) (templates.size() * (long) open * 5 / 4);
    }

    /** Observations in order of event time, as bytes. */
    Iterable<Raw> records(int from, int count, SchemaRegistry registry) {
        var serializer = Feed.serializer(registry);
        return () -> stream()
                .skip(from)
                .limit(count)
                .map(seen -> Feed.raw(serializer, seen))
                .iterator();
    }

    /** How many incidents the first observations are of. */
    int begun(int count) {
        var steps = 0;
        for (var left = count; left > 0; steps++) {
            left -= Math.min(templates.size(), 1 + steps / between());
        }
        return steps;
    }

    /** Steps between two observations of an incident; with each step another one begins. */
    private int between() {
        return Math.max(1, open / 2 / (templates.size() - 1));
    }

    private Stream<Observation> stream() {
        var between = between();
        return IntStream.iterate(0, step -> step + 1)
                .boxed()
                .flatMap(step -> IntStream.range(0, templates.size())
                        .filter(camera -> step >= camera * between)
                        .mapToObj(camera -> observation(step, camera, step - camera * between)));
    }

    private Observation observation(int step, int camera, int incident) {
        return Glimpse.again(templates.get(camera), String.format(Locale.ROOT, "open-%08d", incident), at(step));
    }

    private static Instant at(int step) {
        return CityOptions.START.plusNanos(step * 1_000_000_000L / BEGINNING);
    }
}
