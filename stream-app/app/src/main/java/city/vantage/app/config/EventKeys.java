package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;

/** What can be set about descriptions and alerts as events. */
final class EventKeys {
    static final String SOURCE = "events.source";
    static final String MIRROR_JSON = "events.mirror.json";

    private EventKeys() {}

    static ConfigDef addTo(ConfigDef definition) {
        return definition
                .define(
                        SOURCE,
                        STRING,
                        "",
                        LOW,
                        "What descriptions and alerts name as their source, a URI reference: give each installation its own;"
                                + " empty for /vantage and the prefix of the topics.")
                .define(
                        MIRROR_JSON,
                        BOOLEAN,
                        false,
                        MEDIUM,
                        "Whether descriptions and alerts are also written as JSON, to topics with .json at the end of their"
                                + " names; run vantage topics create before. Older ones are not written again.");
    }
}
