package city.vantage.app.forget;

import city.vantage.incident.FrameReference;
import city.vantage.vision.image.FrameException;
import city.vantage.vision.image.FrameException.Reason;
import city.vantage.vision.image.FrameStore;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of pictures that were to be deleted.
 *
 * @param gone how many there were no more
 * @param kept how many are still there, by the reason
 */
record Pictures(int deleted, int gone, SortedMap<String, Integer> kept) {
    static final Pictures NONE = new Pictures(0, 0, Collections.emptySortedMap());

    static Pictures delete(Collection<FrameReference> frames, FrameStore store) {
        var deleted = 0;
        var gone = 0;
        var kept = new TreeMap<String, Integer>();
        for (var frame : frames) {
            try {
                store.delete(frame);
                deleted++;
            } catch (FrameException e) {
                if (e.reason() == Reason.NOT_FOUND) {
                    gone++;
                } else {
                    kept.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
                }
            }
        }
        return new Pictures(deleted, gone, kept);
    }
}
