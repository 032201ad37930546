package city.vantage.bench.chaos;

import city.vantage.testing.guarantee.Seen;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A fault that happened, and when. */
record Happened(Schedule.Entry entry, Instant began, Instant ended) {
    /**
     * How long after its end every partition that has descriptions had shown one of something that a camera had seen after
     * its end; empty where one never did.
     */
    Optional<Duration> recovery(List<Seen> descriptions) {
        var partitions = descriptions.stream()
                .map(seen -> seen.at().partition())
                .distinct()
                .count();
        Map<Integer, Instant> first = descriptions.stream()
                .filter(seen ->
                        !seen.captured().isBefore(ended) && !seen.visible().isBefore(ended))
                .collect(Collectors.toMap(
                        seen -> seen.at().partition(),
                        Seen::visible,
                        (one, other) -> one.isBefore(other) ? one : other));
        return first.size() < partitions
                ? Optional.empty()
                : first.values().stream().max(Instant::compareTo).map(last -> Duration.between(ended, last));
    }
}
