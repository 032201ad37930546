package city.vantage.app.demo;

import city.vantage.adapters.Recording;
import city.vantage.incident.Camera;
import java.util.List;
import java.util.stream.Stream;

/** A recording of cameras, real or simulated ones. */
record RecordedFeed(Recording recording, boolean isSimulated) implements Feed {
    @Override
    public List<Camera> cameras() {
        return recording.cameras();
    }

    @Override
    public Stream<Item> items() {
        return recording.observations().map(observation -> new Item(observation.capturedAt(), () -> observation));
    }

    @Override
    public List<String> remarks() {
        return recording.problems();
    }
}
