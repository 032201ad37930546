package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;

/** What can be set about webhooks. */
final class WebhookKeys {
    static final String FILE = "webhooks.file";
    static final String WITH_STREAM = "webhooks.with.stream";
    static final String GROUP = "webhooks.group";
    static final String FROM_BEGINNING = "webhooks.from.beginning";
    static final String TRIES = "webhooks.tries";
    static final String FIRST_PAUSE_MILLIS = "webhooks.pause.first.ms";
    static final String LONGEST_PAUSE_MILLIS = "webhooks.pause.longest.ms";
    static final String TIMEOUT_MILLIS = "webhooks.timeout.ms";
    static final String IN_FLIGHT = "webhooks.in.flight";
    static final String QUEUE = "webhooks.queue";
    static final String ALLOW_PRIVATE = "webhooks.allow.private";

    private WebhookKeys() {}

    static ConfigDef addTo(ConfigDef definition) {
        return limits(definition
                        .define(
                                FILE,
                                STRING,
                                "",
                                MEDIUM,
                                "YAML file that lists the URLs that alerts and descriptions are posted to; docs/webhooks.md says how."
                                        + " Empty for none.")
                        .define(
                                WITH_STREAM,
                                BOOLEAN,
                                false,
                                LOW,
                                "Whether vantage stream posts them too; otherwise run vantage webhooks, where the network lets it out.")
                        .define(
                                GROUP,
                                STRING,
                                "vantage-webhooks",
                                LOW,
                                "Beginning of the consumer groups' names; each URL has a group of its own.")
                        .define(
                                FROM_BEGINNING,
                                BOOLEAN,
                                false,
                                LOW,
                                "Whether a new URL has all that the topics still hold, or what comes from now on."))
                .define(
                        ALLOW_PRIVATE,
                        BOOLEAN,
                        false,
                        MEDIUM,
                        "Whether URLs may lead to loopback, private and link-local addresses.");
    }

    private static ConfigDef limits(ConfigDef definition) {
        return definition
                .define(
                        TRIES,
                        INT,
                        16,
                        between(1, 1_000),
                        MEDIUM,
                        "Attempts until a record goes to the dead letters; with the default pauses that takes about 50 minutes.")
                .define(
                        FIRST_PAUSE_MILLIS,
                        LONG,
                        1_000L,
                        between(1, 3_600_000),
                        LOW,
                        "Pause after the first attempt; it doubles with each further one, and half of it is left to chance.")
                .define(
                        LONGEST_PAUSE_MILLIS,
                        LONG,
                        600_000L,
                        between(1, 86_400_000),
                        LOW,
                        "Longest pause between two attempts, also where the receiver asks for more.")
                .define(
                        TIMEOUT_MILLIS,
                        LONG,
                        10_000L,
                        between(100, 300_000),
                        LOW,
                        "Longest time for one attempt, with the answer.")
                .define(
                        IN_FLIGHT,
                        INT,
                        8,
                        between(1, 1_000),
                        MEDIUM,
                        "Most attempts at a time for each URL. Records of one incident are posted one after the other.")
                .define(
                        QUEUE,
                        INT,
                        1_000,
                        between(1, 100_000),
                        LOW,
                        "Most records that are held for each URL; then reading pauses, for this URL alone.");
    }
}
