package city.vantage.simulator.wts;

import city.vantage.incident.Box;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.encounter.PhaseTimes;
import city.vantage.simulator.feed.FrameTruth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The boxes of one party in one video, as a perfect detector draws them. The image id is the number of the frame in the
 * video, from 0.
 */
record BoxFile(List<SimulatedFrame> video, Function<FrameTruth, @Nullable Box> party) {

    /** Boxes of all frames; those that open a phase count as drawn by hand. */
    List<Map<String, Object>> all() {
        return boxes(false);
    }

    /** Only the first box of each phase. */
    List<Map<String, Object>> first() {
        return boxes(true);
    }

    private List<Map<String, Object>> boxes(boolean onlyFirst) {
        var opened = new HashSet<>();
        var boxes = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < video.size(); number++) {
            var truth = video.get(number).truth();
            var box = party.apply(truth);
            if (box != null) {
                var opens = opened.add(truth.phase());
                if (opens || !onlyFirst) {
                    boxes.add(entry(number, box, !opens, truth));
                }
            }
        }
        return boxes;
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
