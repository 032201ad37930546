package city.vantage.bench.engine;

import city.vantage.bench.Median;
import city.vantage.vision.engine.Choice;
import city.vantage.vision.engine.VisionEngine;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.schedule.Lane;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What a shared prefix saves: a second question over the same picture, and closed questions beside a caption. */
final class Prefix {
    private static final int CLOSED = 12;

    private final VisionEngine engine;
    private final Questions questions;
    private final int captionTokens;
    private final List<Double> first = new ArrayList<>();
    private final List<Double> second = new ArrayList<>();
    private final List<Double> closed = new ArrayList<>();
    private final List<Double> caption = new ArrayList<>();

    Prefix(VisionEngine engine, Questions questions, int captionTokens) {
        this.engine = engine;
        this.questions = questions;
        this.captionTokens = captionTokens;
    }

    /** Measures in turns, after a round that warms up and isn't kept. */
    void run(int rounds) {
        for (var round = 0; round <= rounds; round++) {
            var one = milliseconds(1, 1, 0);
            var two = milliseconds(2, 1, 0);
            var twelve = milliseconds(1, 1, CLOSED);
            var whole = milliseconds(1, captionTokens, 0);
            if (round > 0) {
                first.add(one);
                second.add(two - one);
                closed.add(twelve - one);
                caption.add(whole - one);
            }
        }
    }

    /** Everything of a request over a picture that was not seen before. */
    private double milliseconds(int turns, int tokens, int choices) {
        var plain = questions.request(questions.alike(1, tokens).getFirst());
        var turn = plain.turns().getFirst();
        var request = new VisionRequest(
                plain.id(),
                plain.pictures(),
                plain.prefix(),
                Collections.nCopies(turns, turn),
                IntStream.range(0, choices)
                        .mapToObj(i -> choice(i, turn.prompt().length))
                        .toList());
        var start = System.nanoTime();
        engine.submit(request, Lane.LIVE).join();
        return (System.nanoTime() - start) / 1e6;
    }

    /** No two begin alike: what they share would be computed once. */
    private static Choice choice(int number, int length) {
        var prompt =
                LongStream.range(0, length).map(i -> 20 + 100L * number + i).toArray();
        var answers = List.of(new long[] {10, 11, 12}, new long[] {13}, new long[] {10, 14}, new long[] {15, 16});
        return new Choice(prompt, answers, false);
    }

    double secondToFirst() {
        return median(second) / median(first);
    }

    double closedToCaption() {
        return median(closed) / median(caption);
    }

    private static double median(List<Double> values) {
        return Median.of(values.stream().mapToDouble(Double::doubleValue));
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                | what | ms | beside | ms | ratio | at most |
                |---|---|---|---|---|---|
                | second question over a picture, to its first token | %.1f | the first question | %.1f | %.3f | 0.333 |
                | %d closed questions of four answers | %.1f | a caption of %d tokens after its prompt | %.1f | %.3f | 1 |
                """,
                median(second),
                median(first),
                secondToFirst(),
                CLOSED,
                median(closed),
                captionTokens,
                median(caption),
                closedToCaption());
    }
}
