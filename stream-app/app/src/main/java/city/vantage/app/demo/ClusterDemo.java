package city.vantage.app.demo;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.frame.FrameSink;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.ShutdownHook;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A demo on a running installation, in real time: only its cameras are in this process. */
public final class ClusterDemo {
    private final DemoOptions options;
    private final VantageConfig config;
    private final @Nullable URI frames;
    private final PrintWriter out;
    private final Progress progress;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param frames where the pictures go; null for none
     * @param out for descriptions
     * @param err for how far the work has come
     */
    public ClusterDemo(
            DemoOptions options, VantageConfig config, @Nullable URI frames, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.config = config;
        this.frames = frames;
        this.out = out;
        this.progress = new Progress(err);
    }

    /** @return the exit code: 0 where every incident and phase was described once */
    public int run() throws IOException, InterruptedException {
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(config.topics().all());
        }
        try (var ignored = ShutdownHook.stopping(() -> stopping.set(true));
                var file = new LineFile(options.out());
                var registry = RegistryConnection.connect(config.registry());
                var cameras = new CameraProducer(config.kafkaClient(), config.topics(), registry.cached());
                var sink = frames == null ? null : FrameSink.at(frames)) {
            var simulation = new Simulation(SimulationSettings.of(options.seed(), Instant.now()));
            var feed = new SimulatedFeed(simulation, sink, options.incidents());
            cameras.register(feed.cameras());
            progress.say("%d cameras, in real time".formatted(feed.cameras().size()));
            var check = new FeedCheck(config, options, out, file.lines(), progress, stopping::get);
            check.run(feed, cameras, registry.cached());
            file.requireWritten();
            return check.outcome();
        }
    }
}
