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
