package city.vantage.app.replay;

import city.vantage.incident.Observation;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.wire.DeadLetter;
import city.vantage.wire.Topic;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The observations that live refused because of the time of day: a replay, which has none, leaves them out. */
record RefusedByClock(Map<String, Object> kafka, Topic<Observation> topic) {

    /** Those whose dead letters are of this time or later. */
    Set<SourceOffset> since(Instant from) {
        var refused = new HashSet<SourceOffset>();
        try (var log = new TopicLog(kafka, topic.deadLetterName())) {
            log.seek(log.at(from), log.ends());
            while (log.hasMore()) {
                for (var record : log.next()) {
                    var letter = DeadLetter.of(record.headers());
                    if (letter.reason() == RejectionReason.AHEAD) {
                        refused.add(letter.origin());
                    }
                }
            }
        }
        return refused;
    }
}
