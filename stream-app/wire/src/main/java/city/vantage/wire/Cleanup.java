package city.vantage.wire;

import java.util.Locale;

/** How Kafka cleans a topic up. */
public enum Cleanup {
    /** Records leave when they are older than the retention. */
    DELETE,
    /** The latest record of each key stays. */
    COMPACT;

    /** The value of Kafka's {@code cleanup.policy}. */
    public String configValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
