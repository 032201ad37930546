package city.vantage.formation;

import city.vantage.incident.Observation;
import city.vantage.incident.RejectedException;
import city.vantage.incident.RejectionReason;
import city.vantage.incident.ViewKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a site while its cameras are watched for incidents: the frames of the last seconds, fewer than
 * {@value #FRAME_LIMIT}, and whether somebody is near a vehicle just now. Frames of any order that are less than
 * {@link #GRACE} late make the same incidents: each half second is judged from the frames of the window before it, once
 * their time has passed. Time is that of the frames.
 *
 * @param frames from above, in time order
 * @param judgedUntil end of the last window that was judged, in milliseconds since 1970
 */
public record SiteWatch(
        String siteId,
        List<Observation> frames,
        long judgedUntil,
        @Nullable NearTime near) {
    public static final int FRAME_LIMIT = 2_000;

    /** How much later than a newer one a frame may come. */
    public static final Duration GRACE = Duration.ofSeconds(1);

    private static final long WINDOW = 6_000;
    private static final long STEP = 500;

    /** Body heights; tuned on simulated incidents, see bench/results/incidents-formed.md. */
    private static final double NEAR = 0.4;

    private static final Comparator<Observation> IN_TIME = Comparator.comparing(Observation::capturedAt)
            .thenComparing(Observation::cameraId)
            .thenComparing(frame -> frame.detections().toString());

    /** The next state, and the incidents that are over. */
    public record Step(SiteWatch next, List<FormedIncident> formed) {
        public Step {
            formed = List.copyOf(formed);
        }
    }

    public SiteWatch {
        frames = List.copyOf(frames);
    }

    /** Of a site of which nothing is known, from a time on. */
    public static SiteWatch from(String siteId, Instant start) {
        return new SiteWatch(siteId, List.of(), aligned(start.toEpochMilli() - 1), null);
    }

    /** @throws RejectedException where the frame comes too late, or there are too many */
    public Step observe(Observation frame) {
        if (frame.capturedAt().toEpochMilli() <= judgedUntil) {
            throw new RejectedException(
                    RejectionReason.LATE, "the site is judged until " + Instant.ofEpochMilli(judgedUntil));
        }
        if (frames.size() >= FRAME_LIMIT) {
            throw new RejectedException(
                    RejectionReason.OVER_LIMIT, "more than %d frames within seconds".formatted(FRAME_LIMIT));
        }
        return with(List.of(frame)).passTime(frame.capturedAt());
    }

    /** The same with further frames; those from a vehicle aren't looked at. */
    public SiteWatch with(Collection<Observation> seen) {
        var more = new ArrayList<>(frames);
        seen.stream().filter(frame -> frame.viewKind() == ViewKind.OVERHEAD).forEach(more::add);
        more.sort(IN_TIME);
        return new SiteWatch(siteId, more, judgedUntil, near);
    }

    /** Judges what lies more than {@link #GRACE} before a time. */
    public Step passTime(Instant now) {
        var until = aligned(now.minus(GRACE).toEpochMilli());
        var formed = new ArrayList<FormedIncident>();
        var watch = this;
        while (watch.judgedUntil < until) {
            var step = watch.judged(Math.min(until, watch.nextJudgement(until)));
            formed.addAll(step.formed);
            watch = step.next;
        }
        return new Step(watch, formed);
    }

    /** Where nothing was seen there is nothing to judge. */
    private long nextJudgement(long otherwise) {
        if (near != null) {
            return judgedUntil + STEP;
        }
        return frames.isEmpty()
                ? otherwise
                : Math.max(judgedUntil, aligned(frames.getFirst().capturedAt().toEpochMilli())) + STEP;
    }

    private Step judged(long end) {
        var kept = frames.stream()
                .filter(frame -> frame.capturedAt().toEpochMilli() > end - WINDOW)
                .toList();
        var window = kept.stream()
                .filter(frame -> frame.capturedAt().toEpochMilli() <= end)
                .toList();
        var over = near != null && near.isOverAt(end);
        var gap = SiteNearness.of(window, end);
        var next = new SiteWatch(siteId, kept, end, nearAfter(over ? null : near, end, gap));
        return new Step(next, near != null && over ? List.of(near.at(siteId)) : List.of());
    }

    private static @Nullable NearTime nearAfter(@Nullable NearTime before, long end, double gap) {
        if (gap > NEAR) {
            return before;
        }
        return before == null ? NearTime.begun(end, gap) : before.plus(end, gap);
    }

    private static long aligned(long millis) {
        return Math.floorDiv(millis, STEP) * STEP;
    }
}
