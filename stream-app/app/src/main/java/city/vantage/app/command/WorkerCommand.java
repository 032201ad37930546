package city.vantage.app.command;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.ShutdownHook;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.app.runtime.WorkerProbe;
import city.vantage.app.telemetry.Telemetry;
import city.vantage.worker.Worker;
import city.vantage.worker.Workers;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "worker",
        mixinStandardHelpOptions = true,
        description =
                "Answers requests on a cluster until it is stopped. Start as many as you like: they share one queue.")
public final class WorkerCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerCommand.class);

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws InterruptedException {
        var config = cluster.read();
        LOG.info("Effective configuration:\n{}", config.effective());
        prepare(config);
        // Open before the model is loaded, which may take minutes: live, and not ready.
        try (var telemetry = Telemetry.open(config.http());
                var registry = RegistryConnection.connect(config.registry())) {
            var worker = Workers.create(
                    config.kafkaClient(),
                    config.topics(),
                    registry.cached(),
                    Backends.of(config),
                    config.worker(),
                    telemetry.meters());
            telemetry.watch(new WorkerProbe(worker));
            telemetry.showKafka(worker.kafkaMetrics());
            run(worker, config.worker().longestBatch());
        }
        return 0;
    }

    private static void prepare(VantageConfig config) throws InterruptedException {
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(config.topics().all());
            Workers.configureGroup(admin.admin(), config.worker());
        }
    }

    /** The process ends when the worker has finished what it holds. */
    private static void run(Worker worker, Duration longest) {
        try (var ignored = ShutdownHook.stopping(worker::close, longest)) {
            worker.run();
        }
    }
}
