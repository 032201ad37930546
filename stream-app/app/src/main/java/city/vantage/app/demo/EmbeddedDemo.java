package city.vantage.app.demo;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.frame.FrameFolder;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.ShutdownHook;
import city.vantage.app.simulate.SetFolder;
import city.vantage.embedded.BrokerSettings;
import city.vantage.embedded.EmbeddedBroker;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;

/** A demo with everything in this process: broker, registry, cameras, streams and a worker. */
public final class EmbeddedDemo {
    private static final String WHOLE = "webhooks.from.beginning";

    private final DemoOptions options;
    private final BiFunction<Map<String, String>, Map<String, String>, VantageConfig> configuration;
    private final PrintWriter out;
    private final PrintWriter err;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param configuration makes the configuration from the settings that the demo decides, and those that it prefers
     * @param out for descriptions
     * @param err for how far the work has come
     */
    public EmbeddedDemo(
            DemoOptions options,
            BiFunction<Map<String, String>, Map<String, String>, VantageConfig> configuration,
            PrintWriter out,
            PrintWriter err) {
        this.options = options;
        this.configuration = configuration;
        this.out = out;
        this.err = err;
    }

    /** @return the exit code */
    public int run() throws IOException, InterruptedException {
        var progress = new Progress(err);
        var folder = DemoFolder.create();
        try (var ignored = ShutdownHook.stopping(() -> stopping.set(true), folder::remove);
                folder;
                var file = new LineFile(options.out())) {
            var feed = feed(folder);
            progress.say("starting a Kafka broker and a schema registry");
            try (var broker = EmbeddedBroker.start(broker(folder));
                    var registry = EmbeddedRegistry.start()) {
                progress.say("look on with: ./vantage watch -b %s -r %s"
                        .formatted(broker.bootstrapServers(), registry.url()));
                var config = configuration.apply(settings(folder, broker, registry), preferred(feed));
                var check = new FeedCheck(config, options, out, file.lines(), progress, stopping::get);
                var exitCode = new Demo(config, feed, check, progress).run();
                file.requireWritten();
                return exitCode;
            }
        }
    }

    /**
     * Simulated time runs ahead of the clock, recorded time behind it: neither may be refused. Nor may the broker forget
     * a producer whose records are old by their time, as it does by default: its transaction would fail and be repeated.
     */
    private static BrokerSettings broker(DemoFolder folder) throws IOException {
        return BrokerSettings.temporary()
                .in(folder.sub("kafka"))
                .with(Map.of(
                        "log.message.timestamp.after.max.ms", Long.toString(Long.MAX_VALUE),
                        "producer.id.expiration.check.interval.ms", Integer.toString(Integer.MAX_VALUE)));
    }

    private Map<String, String> settings(DemoFolder folder, EmbeddedBroker broker, EmbeddedRegistry registry)
            throws IOException {
        return Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "schema.registry.url",
                registry.url().toString(),
                "topics.replication.factor",
                "1",
                "stream.state.dir",
                folder.sub("state").toString(),
                "frames.file.roots",
                options.input() == null
                        ? folder.sub("frames").toString()
                        : options.input().toAbsolutePath().normalize().toString(),
                "inference.answer.within.ms",
                "0",
                "observations.ahead.ms",
                "0");
    }

    /**
     * The model that comes with Vantage has seen simulated streets only, and would make up the rest. Nothing is older
     * than the demo, so webhooks needn't be there before the first alert.
     */
    private static Map<String, String> preferred(Feed feed) {
        return feed.isSimulated() ? Map.of(WHOLE, "true", "inference.backend", "onnx") : Map.of(WHOLE, "true");
    }

    private Feed feed(DemoFolder folder) throws IOException {
        if (options.input() != null) {
            return new RecordedFeed(RecordedInput.read(options.input()), SetFolder.isSimulated(options.input()));
        }
        var simulation = new Simulation(SimulationSettings.of(options.seed(), Instant.now()));
        return new SimulatedFeed(simulation, new FrameFolder(folder.sub("frames")), options.incidents());
    }
}
