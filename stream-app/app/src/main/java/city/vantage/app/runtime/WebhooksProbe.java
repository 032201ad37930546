package city.vantage.app.runtime;

import city.vantage.app.telemetry.Probe;
import city.vantage.webhook.Webhooks;
import org.jspecify.annotations.Nullable;

/** How webhooks are. What fails of them begins anew by itself. */
public record WebhooksProbe(Webhooks webhooks) implements Probe {
    @Override
    public @Nullable String failure() {
        return null;
    }

    @Override
    public @Nullable String obstacle() {
        var resting = webhooks.resting();
        return resting.isEmpty() ? null : "nothing is posted to " + String.join(", ", resting);
    }
}
