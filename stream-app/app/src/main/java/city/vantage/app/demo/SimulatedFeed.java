package city.vantage.app.demo;

import city.vantage.app.frame.FrameSink;
import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.Simulation;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A simulated junction.
 *
 * @param frames where the pictures go; null for none
 * @param incidents how many, or null for no end
 */
record SimulatedFeed(
        Simulation simulation,
        @Nullable FrameSink frames,
        @Nullable Integer incidents) implements Feed {
    @Override
    public List<Camera> cameras() {
        return simulation.cameras();
    }

    @Override
    public Stream<Item> items() {
        return frameStream().map(frame -> new Item(frame.deliveredAt(), () -> observation(frame)));
    }

    private Observation observation(SimulatedFrame frame) {
        return frames == null ? frame.observation() : frame.observation(frames.add(frame.jpeg()));
    }

    @Override
    public boolean isSimulated() {
        return true;
    }

    @Override
    public List<String> remarks() {
        return List.of();
    }

    private Stream<SimulatedFrame> frameStream() {
        return incidents == null
                ? simulation.frames()
                : simulation
                        .incidents()
                        .limit(incidents)
                        .flatMap(incident -> incident.frames().stream())
                        .sorted(Comparator.comparing(SimulatedFrame::deliveredAt));
    }
}
