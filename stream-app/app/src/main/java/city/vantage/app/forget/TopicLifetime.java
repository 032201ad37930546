package city.vantage.app.forget;

import city.vantage.app.runtime.TopicAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * How long a topic keeps its records, as the brokers say: they delete files of records, each when its latest record has
 * passed the retention, and begin a new one after the segment's time at the latest.
 *
 * @param compacted whether the last record of a key is kept for ever
 * @param retention null for ever
 * @param segment how much time one file may span
 */
record TopicLifetime(boolean compacted, @Nullable Duration retention, Duration segment) {

    static TopicLifetime of(TopicAdmin admin, String topic) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var config = Objects.requireNonNull(TopicAdmin.await(
                        admin.admin().describeConfigs(List.of(resource)).all(), "Topic settings can't be read")
                .get(resource));
        var retention = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
        return new TopicLifetime(
                value(config, TopicConfig.CLEANUP_POLICY_CONFIG)
                        .toLowerCase(Locale.ROOT)
                        .contains(TopicConfig.CLEANUP_POLICY_COMPACT),
                retention < 0 ? null : Duration.ofMillis(retention),
                Duration.ofMillis(Long.parseLong(value(config, TopicConfig.SEGMENT_MS_CONFIG))));
    }

    /** When a record with this time has gone at the latest, or null for never. */
    @Nullable
    Instant gone(Instant written) {
        return retention == null ? null : written.plus(segment).plus(retention);
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }
}
