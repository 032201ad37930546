package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import city.vantage.alert.AlertPolicy;
import org.apache.kafka.common.config.ConfigDef;

/** What can be set about severity and alerts. */
final class AlertKeys {
    static final String RULES_FILE = "rules.file";

    static final String WATCHES_FILE = "watches.file";

    static final String COOL_DOWN_MILLIS = "alerts.cool.down.ms";
    static final String END_MILLIS = "alerts.end.ms";
    static final String REMEMBER_MILLIS = "alerts.remember.ms";

    private AlertKeys() {}

    static ConfigDef addTo(ConfigDef definition) {
        return definition
                .define(
                        RULES_FILE,
                        STRING,
                        "",
                        MEDIUM,
                        "Rules that give descriptions their severity and raise alerts; empty for those that come with Vantage.")
                .define(
                        WATCHES_FILE,
                        STRING,
                        "",
                        MEDIUM,
                        "Texts that every incident is compared with, each of which raises an alert of its own; empty for none.")
                .define(
                        COOL_DOWN_MILLIS,
                        LONG,
                        AlertPolicy.STANDARD.coolDown().toMillis(),
                        between(0, 86_400_000),
                        MEDIUM,
                        "Within this time, what a rule says of the same parties under several incidents is one alert.")
                .define(
                        END_MILLIS,
                        LONG,
                        AlertPolicy.STANDARD.endAfter().toMillis(),
                        between(1_000, 604_800_000),
                        MEDIUM,
                        "An alert is over when nothing was described of its incident for this long.")
                .define(
                        REMEMBER_MILLIS,
                        LONG,
                        AlertPolicy.STANDARD.remember().toMillis(),
                        between(1_000, 2_592_000_000L),
                        LOW,
                        "How long alerts are remembered for late descriptions and for feedback; at least as long as until they end.");
    }
}
