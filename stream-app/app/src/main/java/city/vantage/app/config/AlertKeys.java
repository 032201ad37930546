package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;

/** What can be set about severity and alerts. */
final class AlertKeys {
    static final String RULES_FILE = "rules.file";

    private AlertKeys() {}

    static ConfigDef addTo(ConfigDef definition) {
        return definition.define(
                RULES_FILE,
                STRING,
                "",
                MEDIUM,
                "Rules that give descriptions their severity and raise alerts; empty for those that come with Vantage.");
    }
}
