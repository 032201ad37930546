package city.vantage.wire;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of topics as a page of Markdown. */
public final class TopicReference {
    private static final String HEAD = """
            # Topics

            Generated from `city.vantage.wire.Topics`. Values are Avro in Confluent's wire format; [records](records.md)
            says what their fields mean.

            Records of `safety.descriptions` and `safety.alerts` are CloudEvents in binary mode (Kafka protocol binding
            1.0.2): the headers `ce_specversion`, `ce_id`, `ce_source`, `ce_type`, `ce_time`, `ce_subject` and
            `content-type` (`application/avro`, or `application/json` in a mirror). `ce_source` and `ce_id` together name an
            event: one that comes twice has the same. The id of a description is `description/`, incident, phase (`WHOLE`
            where there is none) and revision; that of an alert is `alert/`, incident, rule and change. The subject is the
            incident, the time that of the frame.

            With the setting `events.mirror.json`, both topics have a mirror, `<topic>.json`: the same keys in the same
            partitions with the same headers, written in the same transaction. Values are the fields of the record as JSON; an
            absent field is null, a time is ISO 8601 in UTC, a number that isn't finite is null.

            | topic | key | value | partitions | cleanup | retention | time stamp | purpose |
            |---|---|---|---|---|---|---|---|
            """;

    private TopicReference() {}

    public static String of(List<TopicSpec> topics) {
        var page = new StringBuilder(HEAD);
        topics.forEach(topic -> page.append("| `%s` | %s | %s | %d | %s | %s | %s | %s |\n"
                .formatted(
                        topic.name(),
                        topic.key(),
                        topic.value(),
                        topic.partitions(),
                        topic.cleanup().configValue(),
                        retention(topic.retention()),
                        topic.timestamps().name,
                        topic.purpose())));
        return page.toString();
    }

    private static String retention(@Nullable Duration retention) {
        if (retention == null) {
            return "for ever";
        }
        return retention.toDays() == 1 ? "1 day" : retention.toDays() + " days";
    }
}
