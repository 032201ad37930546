package city.vantage.app.config;

import city.vantage.webhook.AddressRules;
import city.vantage.webhook.RetryPolicy;
import city.vantage.webhook.Target;
import city.vantage.webhook.WebhookSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;

/** The settings about webhooks. */
public record WebhookConfig(AbstractConfig values) {

    /** Whether there is anybody to post to. */
    public boolean isConfigured() {
        return !file().isEmpty();
    }

    /** Whether the stream process posts, too. */
    public boolean runsWithStream() {
        return isConfigured() && values.getBoolean(WebhookKeys.WITH_STREAM);
    }

    /** @throws InvalidConfigException where there is no file of targets, or it can't be used */
    public List<Target> targets() {
        if (!isConfigured()) {
            throw new InvalidConfigException(
                    "The configuration", List.of(WebhookKeys.FILE + ": there is none, so there is nobody to post to"));
        }
        return WebhooksFile.read(Path.of(file()), System.getenv()::get);
    }

    /** @throws IllegalArgumentException where settings contradict each other */
    public WebhookSettings settings() {
        return new WebhookSettings(
                group(),
                values.getBoolean(WebhookKeys.FROM_BEGINNING),
                new RetryPolicy(
                        values.getInt(WebhookKeys.TRIES),
                        millis(WebhookKeys.FIRST_PAUSE_MILLIS),
                        millis(WebhookKeys.LONGEST_PAUSE_MILLIS)),
                millis(WebhookKeys.TIMEOUT_MILLIS),
                values.getInt(WebhookKeys.IN_FLIGHT),
                values.getInt(WebhookKeys.QUEUE),
                new AddressRules(values.getBoolean(WebhookKeys.ALLOW_PRIVATE)));
    }

    /** Beginning of the names of the targets' consumer groups. */
    public String group() {
        return values.getString(WebhookKeys.GROUP);
    }

    private String file() {
        return values.getString(WebhookKeys.FILE);
    }

    private Duration millis(String name) {
        return Duration.ofMillis(values.getLong(name));
    }
}
