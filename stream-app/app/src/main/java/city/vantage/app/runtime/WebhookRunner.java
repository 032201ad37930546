package city.vantage.app.runtime;

import city.vantage.app.config.VantageConfig;
import city.vantage.webhook.Webhooks;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;

/** Webhooks as they are configured. */
public final class WebhookRunner {
    private WebhookRunner() {}

    /**
     * Starts to post; close it to stop.
     *
     * @throws city.vantage.app.config.InvalidConfigException where the file of targets is missing or can't be used
     */
    public static Webhooks start(VantageConfig config, SchemaRegistry registry, MeterRegistry meters) {
        var webhooks = config.webhooks();
        return Webhooks.start(
                config.kafkaClient(), config.topics(), registry, webhooks.targets(), webhooks.settings(), meters);
    }
}
