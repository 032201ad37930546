package city.vantage.vision.engine;

import java.util.List;

/** Valley's pooling over time: V = (1/T) Σ V_t over the patches of T frames, followed by the T tokens of the frames. */
final class TemporalMean {
    private TemporalMean() {}

    static Features of(List<Features> frames) {
        var first = frames.getFirst();
        if (frames.stream().anyMatch(frame -> frame.tokens() != first.tokens()) || first.tokens() < 2) {
            throw new EngineException(
                    EngineException.Reason.INVALID, "frames of one video have different numbers of features");
        }
        var hidden = first.values().length / first.tokens();
        var patches = first.values().length - hidden;
        var values = new float[patches + frames.size() * hidden];
        for (var t = 0; t < frames.size(); t++) {
            var frame = frames.get(t).values();
            for (var i = 0; i < patches; i++) {
                values[i] += frame[hidden + i] / frames.size();
            }
            System.arraycopy(frame, 0, values, patches + t * hidden, hidden);
        }
        return new Features(values, first.tokens() - 1 + frames.size());
    }
}
