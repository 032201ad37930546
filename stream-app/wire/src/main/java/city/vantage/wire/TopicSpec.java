package city.vantage.wire;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is created.
 *
 * @param key what the key of a record is
 * @param value what the value of a record is
 * @param retention how long records stay, or null for ever
 * @param timestamps whose time a record carries
 * @param purpose one sentence for the reference
 */
public record TopicSpec(
        String name,
        String key,
        String value,
        int partitions,
        Cleanup cleanup,
        @Nullable Duration retention,
        TimestampType timestamps,
        String purpose) {
    /** Brokers delete and compact whole segments: a record may stay longer than it should by as much as one spans. */
    public static final Duration SEGMENT = Duration.ofDays(1);

    /** How the topic is created; {@code keepForEver} is for streams whose event time lies in the past. */
    public NewTopic newTopic(short replicationFactor, boolean keepForEver) {
        var retentionMillis = retention == null || keepForEver ? -1 : retention.toMillis();
        return new NewTopic(name, partitions, replicationFactor)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        cleanup.configValue(),
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(retentionMillis),
                        TopicConfig.SEGMENT_MS_CONFIG,
                        Long.toString(SEGMENT.toMillis()),
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        timestamps.name));
    }
}
