package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import org.apache.kafka.common.config.ConfigDef;

/** What can be set about metrics and health over HTTP. */
final class HttpKeys {
    static final String ADDRESS = "http.address";

    private HttpKeys() {}

    static ConfigDef addTo(ConfigDef definition) {
        return definition.define(
                ADDRESS,
                STRING,
                "",
                MEDIUM,
                "host:port where stream, worker, webhooks and demo answer /metrics, /health/live and /health/ready; empty"
                        + " for nowhere, port 0 for one that is free, which the log names. 0.0.0.0:9404 in containers;"
                        + " everybody who reaches it can read it.");
    }
}
