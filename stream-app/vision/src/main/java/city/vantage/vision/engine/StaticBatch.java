package city.vantage.vision.engine;

import city.vantage.vision.onnx.DeviceCopy;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Requests that begin together and stay together to the end of the longest: prefixes, closed questions, turn by turn. */
final class StaticBatch implements AutoCloseable {
    private final Decoder decoder;
    private final TokenEmbedder embedder;
    private final Scoring scoring;
    private final GrowingCache cache;
    private final List<Work> works;
    private final @Nullable Generation[] generations;
    private int scored;
    private int turn = -1;

    StaticBatch(Decoder decoder, TokenEmbedder embedder, DeviceCopy copy, Scoring scoring, List<Work> works) {
        this.decoder = decoder;
        this.embedder = embedder;
        this.scoring = scoring;
        this.works = List.copyOf(works);
        cache = new GrowingCache(decoder, copy, works.size());
        generations = new @Nullable Generation[works.size()];
        works.forEach(Work::begin);
    }

    boolean isOver() {
        return works.stream().allMatch(Work::isOver);
    }

    /**
     * One call of the decoder, or few for the closed questions of one request.
     *
     * @return prompt tokens that were computed, padding included; 0 for a decoding step
     */
    int step() {
        if (cache.length() == 0) {
            return extend(works.stream().map(Work::prefix).toList());
        } else if (scored < works.size()) {
            return score(scored++);
        } else if (rows().anyMatch(this::isGenerating)) {
            extend(chunks(row -> isGenerating(row) ? new long[] {generation(row).last()} : new long[0]));
            return 0;
        }
        turn++;
        return extend(chunks(this::prompt));
    }

    /** Ends all that are not over. */
    void fail(EngineException reason) {
        works.stream().filter(work -> !work.isOver()).forEach(work -> work.fail(reason));
    }

    private int score(int row) {
        var work = works.get(row);
        if (work.isOver()) {
            return 0;
        }
        guarded(work, () -> scoring.score(work, cache, row));
        if (work.request().turns().isEmpty() && !work.isOver()) {
            guarded(work, work::end);
        }
        return work.request().choices().stream()
                .mapToInt(choice -> choice.prompt().length)
                .sum();
    }

    private long[] prompt(int row) {
        var turns = works.get(row).request().turns();
        if (works.get(row).isOver() || turn >= turns.size()) {
            return new long[0];
        }
        var before = generations[row];
        generations[row] = new Generation(turns.get(turn).sampling());
        var unseen = before == null ? new long[0] : before.unseen();
        return LongStream.concat(
                        LongStream.of(unseen), LongStream.of(turns.get(turn).prompt()))
                .toArray();
    }

    private List<float[]> chunks(IntFunction<long[]> ids) {
        return rows().mapToObj(ids).map(embedder::embed).toList();
    }

    private int extend(List<float[]> chunks) {
        var padded = Padded.left(chunks, decoder.signature().hidden());
        try (var outputs = cache.extend(padded)) {
            for (var row = 0; row < works.size(); row++) {
                if (isGenerating(row)) {
                    var logits = Decoder.logits(outputs, row, 0);
                    var place = row;
                    guarded(works.get(row), () -> take(place, logits));
                }
            }
        }
        return padded.rows() * padded.tokens();
    }

    private void take(int row, float[] logits) {
        var generation = generation(row);
        generation.take(logits);
        if (!generation.isOver()) {
            return;
        }
        works.get(row).add(generation.text());
        if (turn + 1 == works.get(row).request().turns().size()) {
            works.get(row).end();
        }
    }

    private boolean isGenerating(int row) {
        var generation = generations[row];
        return generation != null && !generation.isOver() && !works.get(row).isOver();
    }

    private Generation generation(int row) {
        return Objects.requireNonNull(generations[row]);
    }

    private IntStream rows() {
        return IntStream.range(0, works.size());
    }

    private static void guarded(Work work, Runnable action) {
        try {
            action.run();
        } catch (EngineException e) {
            work.fail(e);
        }
    }

    @Override
    public void close() {
        cache.close();
    }
}
