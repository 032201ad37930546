package city.vantage.app.replay;

import city.vantage.app.reader.TopicLog;
import city.vantage.incident.Observation;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.Topic;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The observations that live refused because of the time of day: a replay, which has none, leaves them out. */
record RefusedByClock(Map<String, Object> kafka, Topic<Observation> topic) {

    /** All that are still among the dead letters, since an observation that is ahead may have come long before its time. */
    Set<SourceOffset> all() {
        var refused = new HashSet<SourceOffset>();
        try (var log = new TopicLog(kafka, topic.deadLetterName())) {
            log.seek(log.beginnings(), log.ends());
            while (log.hasMore()) {
                for (var record : log.next()) {
                    DeadLetter.find(record.headers())
                            .filter(letter -> letter.reason() == RejectionReason.AHEAD)
                            .ifPresent(letter -> refused.add(letter.origin()));
                }
            }
        }
        return refused;
    }
}
