package city.vantage.app.demo;

import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the cameras of the demo see: simulated, or recorded. */
interface Feed {
    List<Camera> cameras();

    /** In order of arrival. */
    Stream<Item> items();

    /** Whether the streets are simulated ones. */
    boolean isSimulated();

    /** What the user should know about the input before it runs. */
    List<String> remarks();

    /**
     * One observation.
     *
     * @param arrivesAt event time when it reaches Vantage
     * @param observation made when it is asked for, because that may mean drawing a picture
     */
    record Item(Instant arrivesAt, Supplier<Observation> observation) {}
}
