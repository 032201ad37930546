package city.vantage.simulator.wts;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.encounter.PhaseTimes;
import city.vantage.simulator.feed.FrameTruth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of one party in one video. What opens a phase is drawn by hand, as a perfect detector would; the others are
 * what the camera's detector says of the party, if it does. The image id is the number of the frame in the video.
 */
record BoxFile(List<SimulatedFrame> video, Category category, Function<FrameTruth, @Nullable Box> party) {
    private static final double LEAST_OVERLAP = 0.3;

    /** Boxes of all frames. */
    List<Map<String, Object>> all() {
        return boxes(false);
    }

    /** Only the first box of each phase. */
    List<Map<String, Object>> first() {
        return boxes(true);
    }

    private List<Map<String, Object>> boxes(boolean onlyFirst) {
        var numbers = FrameNumbers.of(video);
        var opened = new HashSet<>();
        var boxes = new ArrayList<Map<String, Object>>();
        for (var frame : video) {
            var truth = frame.truth();
            var drawn = party.apply(truth);
            if (drawn != null) {
                var opens = opened.add(truth.phase());
                var box = opens ? drawn : detected(frame, drawn);
                if (box != null && (opens || !onlyFirst)) {
                    boxes.add(entry(numbers.of(frame), box, !opens, truth));
                }
            }
        }
        return boxes;
    }

    private @Nullable Box detected(SimulatedFrame frame, Box drawn) {
        return frame.observation().detections().stream()
                .filter(detection -> detection.category() == category)
                .map(Detection::box)
                .filter(box -> box.overlap(drawn) >= LEAST_OVERLAP)
                .max(Comparator.comparingDouble(drawn::overlap))
                .orElse(null);
    }

    private static Map<String, Object> entry(int number, Box box, boolean generated, FrameTruth truth) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("image_id", number);
        entry.put("bbox", List.of(box.x(), box.y(), box.width(), box.height()));
        entry.put("auto-generated", generated);
        entry.put("phase_number", Integer.toString(PhaseTimes.phases().indexOf(truth.phase())));
        return entry;
    }
}
