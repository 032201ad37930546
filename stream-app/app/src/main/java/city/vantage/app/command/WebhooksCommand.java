package city.vantage.app.command;

import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.ShutdownHook;
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
        name = "webhooks",
        mixinStandardHelpOptions = true,
        description = "Posts alerts and descriptions to the URLs of a file (setting webhooks.file), signed, until it is"
                + " stopped. Start as many as you like; they share the work.")
public final class WebhooksCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(WebhooksCommand.class);

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Override
    public Integer call() throws InterruptedException {
        var config = cluster.read();
        LOG.info("Effective configuration:\n{}", config.effective());
        // A file that can't be used is told before a cluster that can't be reached.
        LOG.info("Posting to {}", config.webhooks().targets());
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(config.topics().all());
        }
        try (var telemetry = Telemetry.open(config.http());
                var registry = RegistryConnection.connect(config.registry());
                var webhooks = WebhookRunner.start(config, registry.cached(), telemetry.meters());
                var ignored = ShutdownHook.stopping(webhooks::close)) {
            telemetry.watch(new WebhooksProbe(webhooks));
            webhooks.awaitEnd();
        }
        return 0;
    }
}
