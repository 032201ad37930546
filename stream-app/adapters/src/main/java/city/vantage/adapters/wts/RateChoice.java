package city.vantage.adapters.wts;

import city.vantage.incident.Phase;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds how fast a video's frames are numbered. WTS doesn't say, and what a video's header says may be wrong by a factor
 * of two: people count the frames that OpenCV hands out, or each twice where the header says 60. But each box knows its
 * frame and its phase, and each phase its time: the right rate puts the boxes into their phases. Differences of a few
 * frames, as between OpenCV and FFmpeg, don't matter: a box's phase is what its file says, not what its time says.
 *
 * @param agrees whether most boxes lie in their phases at this rate, or there is none to tell
 */
record RateChoice(FrameRate rate, boolean agrees) {
    private static final List<FrameRate> USUAL = Stream.of(30.0, 60.0, 25.0, 24.0, 15.0, 10.0, 5.0, 2.0, 1.0)
            .map(rate -> new FrameRate(rate, 0))
            .toList();
    private static final double SLACK_SECONDS = 0.5;

    /** @param stated rate from a table or a caption file, or null; kept unless another one fits and it doesn't */
    static RateChoice of(@Nullable FrameRate stated, List<BoxFile.Entry> boxes, Map<Phase, WtsSpan> phases) {
        var telling = boxes.stream()
                .filter(box -> box.phase() != null && phases.containsKey(box.phase()))
                .toList();
        if (stated != null && fitsMost(stated, telling, phases)) {
            return new RateChoice(stated, true);
        }
        var best = USUAL.stream()
                .max(Comparator.<FrameRate>comparingLong(rate -> fitting(rate, telling, phases))
                        // Of equals the first, which is the most usual.
                        .thenComparingInt(rate -> -USUAL.indexOf(rate)))
                .orElseThrow();
        var fits = fitsMost(best, telling, phases);
        return new RateChoice(stated != null && !fits ? stated : best, fits);
    }

    private static boolean fitsMost(FrameRate rate, List<BoxFile.Entry> boxes, Map<Phase, WtsSpan> phases) {
        return fitting(rate, boxes, phases) * 2 >= boxes.size();
    }

    private static long fitting(FrameRate rate, List<BoxFile.Entry> boxes, Map<Phase, WtsSpan> phases) {
        var slack = Math.max(SLACK_SECONDS, 1 / rate.framesPerSecond());
        return boxes.stream()
                .filter(box -> {
                    var phase = phases.get(box.phase());
                    return phase != null && phase.contains(rate.second(box.frame()), slack);
                })
                .count();
    }
}
