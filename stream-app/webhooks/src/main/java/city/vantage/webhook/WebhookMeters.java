package city.vantage.webhook;

import city.vantage.metric.Metrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** What can be measured of a target. */
record WebhookMeters(Counter delivered, Counter failed, Counter givenUp, AtomicInteger waiting) {
    static WebhookMeters of(MeterRegistry registry, String target) {
        var waiting = new AtomicInteger();
        Gauge.builder(Metrics.WEBHOOKS_WAITING.name(), waiting, AtomicInteger::get)
                .tag("target", target)
                .strongReference(true)
                .register(registry);
        return new WebhookMeters(
                attempts(registry, target, "delivered"),
                attempts(registry, target, "failed"),
                registry.counter(Metrics.WEBHOOKS_GIVEN_UP.name(), "target", target),
                waiting);
    }

    private static Counter attempts(MeterRegistry registry, String target, String outcome) {
        return registry.counter(Metrics.WEBHOOK_ATTEMPTS.name(), "target", target, "outcome", outcome);
    }
}
