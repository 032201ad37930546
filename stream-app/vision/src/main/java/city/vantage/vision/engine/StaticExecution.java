package city.vantage.vision.engine;

import city.vantage.vision.onnx.DeviceCopy;
import city.vantage.vision.onnx.OnnxException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Static batches with a growing cache, for decoders that can't keep it in place. The next batch waits for the last. */
final class StaticExecution implements Execution {
    private final Decoder decoder;
    private final TokenEmbedder embedder;
    private final DeviceCopy copy;
    private final PoolSize size;
    private final Scoring scoring;
    private final List<Work> waiting = new ArrayList<>();
    private @Nullable StaticBatch batch;

    StaticExecution(Decoder decoder, TokenEmbedder embedder, DeviceCopy copy, EngineSettings settings) {
        this.decoder = decoder;
        this.embedder = embedder;
        this.copy = copy;
        var slots = settings.pools().stream().mapToInt(PoolSize::slots).sum();
        // Without position_ids the padding in front would count as tokens.
        var rows = decoder.signature().hasPositions() ? slots : 1;
        size = new PoolSize(rows, settings.pools().getLast().length());
        scoring = new Scoring(decoder, embedder, slots);
    }

    @Override
    public List<PoolSize> pools() {
        return List.of(size);
    }

    @Override
    public int free(int pool) {
        return batch == null ? size.slots() - waiting.size() : 0;
    }

    @Override
    public void start(Work work, int pool) {
        waiting.add(work);
    }

    @Override
    public int step() {
        if (batch == null && !waiting.isEmpty()) {
            batch = new StaticBatch(decoder, embedder, copy, scoring, waiting);
            waiting.clear();
        }
        var running = batch;
        return running == null ? 0 : step(running);
    }

    private int step(StaticBatch running) {
        var tokens = 0;
        try {
            tokens = running.isOver() ? 0 : running.step();
        } catch (OnnxException e) {
            running.fail(EngineException.of(e));
        }
        if (running.isOver()) {
            running.close();
            batch = null;
        }
        return tokens;
    }

    @Override
    public boolean isIdle() {
        return batch == null && waiting.isEmpty();
    }

    @Override
    public String describe() {
        return "static batches of up to %d, the cache grows".formatted(size.slots());
    }

    @Override
    public void close() {
        if (batch != null) {
            batch.close();
        }
    }
}
