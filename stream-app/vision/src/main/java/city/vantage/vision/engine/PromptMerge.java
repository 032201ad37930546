package city.vantage.vision.engine;

import city.vantage.vision.text.Segment;
import java.util.Arrays;
import java.util.List;

/** Puts text embeddings and image features into the order of the prompt. */
final class PromptMerge {
    private PromptMerge() {}

    /** All token ids of the prompt's text. */
    static long[] textIds(List<Segment> prompt) {
        return prompt.stream()
                .flatMapToLong(segment ->
                        segment instanceof Segment.Text text ? Arrays.stream(text.ids()) : Arrays.stream(new long[0]))
                .toArray();
    }

    /**
     * The prompt's embeddings, [tokens, hidden].
     *
     * @param text embeddings of {@link #textIds}
     * @throws EngineException if the places of a picture and its features differ in number
     */
    static float[] merge(List<Segment> prompt, float[] text, List<Features> pictures, int hidden) {
        var used = new int[pictures.size()];
        var textUsed = 0;
        var merged = new float[Math.multiplyExact(tokens(prompt), hidden)];
        var at = 0;
        for (var segment : prompt) {
            switch (segment) {
                case Segment.Text words -> {
                    var length = words.ids().length * hidden;
                    System.arraycopy(text, textUsed, merged, at, length);
                    textUsed += length;
                    at += length;
                }
                case Segment.Image image -> {
                    var features = features(image, pictures, used);
                    var length = image.tokens() * hidden;
                    System.arraycopy(features.values(), used[image.index()] * hidden, merged, at, length);
                    used[image.index()] += image.tokens();
                    at += length;
                }
            }
        }
        checkAllUsed(pictures, used);
        return merged;
    }

    private static int tokens(List<Segment> prompt) {
        return prompt.stream()
                .mapToInt(segment -> switch (segment) {
                    case Segment.Text words -> words.ids().length;
                    case Segment.Image image -> image.tokens();
                })
                .sum();
    }

    private static Features features(Segment.Image image, List<Features> pictures, int[] used) {
        if (image.index() >= pictures.size()) {
            throw invalid(
                    "the prompt has places for picture %d, and %d came".formatted(image.index(), pictures.size()));
        }
        var features = pictures.get(image.index());
        if (used[image.index()] + image.tokens() > features.tokens()) {
            throw invalid("the prompt has more places for picture %d than its %d features"
                    .formatted(image.index(), features.tokens()));
        }
        return features;
    }

    private static void checkAllUsed(List<Features> pictures, int[] used) {
        for (var i = 0; i < used.length; i++) {
            if (used[i] != pictures.get(i).tokens()) {
                throw invalid("the prompt has %d places for picture %d, which has %d features"
                        .formatted(used[i], i, pictures.get(i).tokens()));
            }
        }
    }

    private static EngineException invalid(String message) {
        return new EngineException(EngineException.Reason.INVALID, message);
    }
}
