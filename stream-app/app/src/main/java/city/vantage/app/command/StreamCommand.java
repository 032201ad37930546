package city.vantage.app.command;

import city.vantage.app.runtime.QueueLag;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.ShutdownHook;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.app.runtime.WebhookRunner;
import city.vantage.app.runtime.WebhooksProbe;
import city.vantage.app.telemetry.Telemetry;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "stream",
        mixinStandardHelpOptions = true,
        description = "Runs the stream processing on a cluster until it is stopped: chooses views, assembles prompts,"
                + " writes descriptions. Start as many as you like; they share the work.")
public final class StreamCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(StreamCommand.class);

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws InterruptedException {
        var config = cluster.read();
        LOG.info("Effective configuration:\n{}", config.effective());
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(config.topics().all());
        }
        try (var telemetry = Telemetry.open(config.http());
                var registry = RegistryConnection.connect(config.registry());
                var runner = new StreamRunner(config, registry.cached(), telemetry.meters());
                var webhooks = config.webhooks().runsWithStream()
                        ? WebhookRunner.start(config, registry.cached(), telemetry.meters())
                        : null;
                var lag = QueueLag.watch(config.kafkaClient(), config.worker().group(), telemetry.meters());
                var ignored = ShutdownHook.stopping(runner::close)) {
            telemetry.watch(runner);
            if (webhooks != null) {
                telemetry.watch(new WebhooksProbe(webhooks));
            }
            telemetry.showKafka(runner.kafkaMetrics());
            runner.start();
            runner.awaitEnd();
            return runner.hasFailed() ? 1 : 0;
        }
    }
}
