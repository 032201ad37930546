package city.vantage.vision.engine;

import city.vantage.vision.onnx.DeviceCopy;
import java.util.ArrayList;
import java.util.List;

/** Continuous batching: requests join and leave between steps, in slots whose cache stays in place. */
final class SlotExecution implements Execution {
    private final List<PoolSize> sizes;
    private final List<SlotBatch> batches = new ArrayList<>();
    private final int chunkTokens;
    private final boolean branches;

    SlotExecution(Decoder decoder, TokenEmbedder embedder, DeviceCopy copy, EngineSettings settings) {
        sizes = settings.pools();
        chunkTokens = settings.chunkTokens();
        branches = decoder.signature().canBranch();
        try {
            for (var size : sizes) {
                batches.add(new SlotBatch(decoder, embedder, new SlotPool(decoder, copy, size), chunkTokens));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public List<PoolSize> pools() {
        return sizes;
    }

    @Override
    public int free(int pool) {
        return batches.get(pool).free();
    }

    @Override
    public void start(Work work, int pool) {
        batches.get(pool).start(work);
    }

    @Override
    public int step() {
        var budget = chunkTokens;
        for (var batch : batches) {
            budget = batch.prefill(budget);
        }
        batches.forEach(SlotBatch::decode);
        return chunkTokens - budget;
    }

    @Override
    public boolean isIdle() {
        return batches.stream().allMatch(SlotBatch::isIdle);
    }

    @Override
    public String describe() {
        return "continuous batching in slots, the cache stays in place; closed questions "
                + (branches ? "of a request together" : "one by one");
    }

    @Override
    public void close() {
        batches.forEach(SlotBatch::close);
    }
}
