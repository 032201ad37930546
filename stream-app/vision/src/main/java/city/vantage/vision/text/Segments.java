package city.vantage.vision.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts token ids at the places for pictures. */
final class Segments {
    private Segments() {}

    static List<Segment> of(long[] ids, long imageToken, int tokensPerTile) {
        var segments = new ArrayList<Segment>();
        var start = 0;
        var tile = 0;
        for (var i = 0; i <= ids.length; i++) {
            if (i == ids.length || ids[i] == imageToken) {
                if (i > start) {
                    segments.add(new Segment.Text(Arrays.copyOfRange(ids, start, i)));
                }
                start = i + 1;
            }
            if (i < ids.length && ids[i] == imageToken) {
                segments.add(new Segment.Image(tile++, tokensPerTile));
            }
        }
        return List.copyOf(segments);
    }
}
