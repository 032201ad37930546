package city.vantage.app.simulate;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.frame.FrameSink;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.ShutdownHook;
import city.vantage.app.runtime.TopicAdmin;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Drives a cluster at a steady rate. */
public final class ClusterLoad {
    private final LoadOptions options;
    private final PrintWriter out;
    private final Progress progress;
    private final AtomicBoolean stopping = new AtomicBoolean();

    /**
     * @param out for how it went
     * @param err for how it goes
     */
    public ClusterLoad(LoadOptions options, PrintWriter out, PrintWriter err) {
        this.options = options;
        this.out = out;
        this.progress = new Progress(err);
    }

    /**
     * @return the exit code: 0 where the rate was held to the end
     * @throws LoadOptions.UnreachableRateException where these cameras can't make that rate
     */
    public int run(VantageConfig config) throws InterruptedException {
        var plan = LoadPlan.of(options, Instant.now());
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(List.of(
                    config.topics().cameras().spec(),
                    config.topics().observations().spec()));
        }
        try (var ignored = ShutdownHook.stopping(() -> stopping.set(true));
                var registry = RegistryConnection.connect(config.registry());
                var cameras = new CameraProducer(config.kafkaClient(), config.topics(), registry.cached());
                var frames = options.frames() == null ? null : FrameSink.at(options.frames())) {
            cameras.register(plan.cameras());
            progress.say("%d cameras of %d sites, %.1f observations/s until %s"
                    .formatted(
                            plan.cameras().size(),
                            plan.simulation().sites().size(),
                            options.rate(),
                            options.duration() == null ? "Ctrl-C" : options.duration() + " have passed"));
            return outcome(new LoadRun(options, cameras, frames, progress, stopping::get).run(plan));
        }
    }

    private int outcome(RateReport last) {
        out.printf(Locale.ROOT, "%,d observations acknowledged of %,d that were due", last.acknowledged(), last.due());
        out.println(last.isBehind() ? ": the rate was not held." : ": the rate was held.");
        out.flush();
        return last.isBehind() ? 1 : 0;
    }
}
