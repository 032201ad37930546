package city.vantage.app.replay;

import city.vantage.incident.Observation;
import city.vantage.incident.SourceOffset;
import city.vantage.replay.RangeCut;
import city.vantage.replay.ReplayRange;
import city.vantage.wire.Inbound;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Which live records a replay takes. Records are opened only where a site is asked for; without, those that are broken
 * are taken as well and end as they did live, among the dead letters.
 *
 * @param site null for all sites
 * @param refused records that are left out
 */
record RangeFilter(
        ReplayRange range,
        @Nullable String site,
        Deserializer<Inbound<Observation>> observations,
        Set<SourceOffset> refused) {

    /** Notes a record near the range's edges. */
    void note(ConsumerRecord<byte[], byte[]> record, RangeCut.Edges edges) {
        edges.passed(at(record));
        if (record.key() != null && record.value() != null && isOfSite(record)) {
            edges.note(incidentId(record), at(record));
        }
    }

    boolean takes(ConsumerRecord<byte[], byte[]> record, RangeCut cut) {
        if (record.value() == null) {
            return !at(record).isBefore(range.from()) && at(record).isBefore(range.readUntil());
        }
        return record.key() != null
                && cut.takes(incidentId(record), at(record))
                && !refused.contains(new SourceOffset(record.topic(), record.partition(), record.offset()))
                && isOfSite(record);
    }

    private boolean isOfSite(ConsumerRecord<byte[], byte[]> record) {
        return site == null
                || (observations.deserialize(record.topic(), record.value())
                                instanceof Inbound.Accepted<Observation> accepted
                        && accepted.value().siteId().equals(site));
    }

    static Instant at(ConsumerRecord<byte[], byte[]> record) {
        return Instant.ofEpochMilli(record.timestamp());
    }

    private static String incidentId(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
