package city.vantage.vision.engine;

import city.vantage.vision.onnx.OnnxException;
import city.vantage.vision.onnx.Outputs;
import city.vantage.vision.onnx.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The sequences in one pool of slots. A row's place in the list is its slot, so that those in use are neighbours. */
final class SlotBatch implements AutoCloseable {
    /** Measured on a small model: larger packs spend more on scores of branches that do not see each other. */
    private static final int PACK_TOKENS = 128;

    /** 64 MiB of 32-bit floats. */
    private static final int PACK_LOGITS = 16 << 20;

    private final Decoder decoder;
    private final TokenEmbedder embedder;
    private final SlotPool pool;
    private final int chunkTokens;
    private final List<Row> rows = new ArrayList<>();

    /** @param chunkTokens most prompt tokens in one call */
    SlotBatch(Decoder decoder, TokenEmbedder embedder, SlotPool pool, int chunkTokens) {
        this.chunkTokens = chunkTokens;
        this.decoder = decoder;
        this.embedder = embedder;
        this.pool = pool;
    }

    int free() {
        return pool.slots() - rows.size();
    }

    boolean isIdle() {
        return rows.isEmpty();
    }

    void start(Work work) {
        rows.add(new Conversation(work, embedder, decoder.signature().hidden(), packTokens(work)));
    }

    /** What one call takes of the closed questions: bounded by the slot, by the step and by the memory of the logits. */
    private int packTokens(Work work) {
        var signature = decoder.signature();
        if (!signature.canBranch()) {
            return 0;
        }
        var room = pool.length() - work.request().prefixTokens();
        var logits = signature.vocabulary() == 0 ? 0 : PACK_LOGITS / signature.vocabulary();
        return Math.min(Math.min(room, Math.min(PACK_TOKENS, chunkTokens)), logits);
    }

    /** Computes prompt tokens up to the budget, and returns what is left of it. */
    int prefill(int budget) {
        removeEnded();
        var left = budget;
        for (var row : List.copyOf(rows)) {
            while (left > 0
                    && row instanceof Conversation conversation
                    && conversation.chunk() != null
                    && !row.work().isOver()) {
                left -= guarded(conversation, left);
            }
        }
        removeEnded();
        return left;
    }

    private int guarded(Conversation conversation, int budget) {
        try {
            return compute(conversation, budget);
        } catch (EngineException e) {
            conversation.work().fail(e);
        } catch (OnnxException e) {
            conversation.work().fail(EngineException.of(e));
        }
        return 0;
    }

    private int compute(Conversation conversation, int budget) {
        var chunk = conversation.chunk();
        if (chunk == null) {
            return 0;
        }
        var tokens = chunk.piece(budget);
        var slot = rows.indexOf(conversation);
        try (var embeddings = decoder.embeddings(chunk.next(tokens), 1);
                var outputs = extend(slot, conversation.length(), chunk, embeddings)) {
            conversation.computed(tokens, i -> Decoder.logits(outputs, 0, tokens - 1 - i), this::tryFork);
        }
        return tokens;
    }

    private Outputs extend(int slot, int before, Chunk chunk, Tensor embeddings) {
        var tree = chunk.tree();
        return tree == null
                ? pool.extend(slot, before, embeddings, chunk.allLogits())
                : pool.branch(slot, before, tree, embeddings);
    }

    private boolean tryFork(Conversation from, AnswerTree tree, List<Long> path) {
        if (free() == 0) {
            return false;
        }
        pool.copy(rows.indexOf(from), rows.size(), from.length());
        rows.add(new PathRow(from.work(), tree, path, from.length()));
        return true;
    }

    /** One token for each row that is decoding. */
    void decode() {
        if (rows.stream().allMatch(row -> row.next() == null)) {
            return;
        }
        var ids = new long[rows.size()];
        var before = new int[rows.size()];
        for (var i = 0; i < ids.length; i++) {
            // A row in the midst of its prompt takes part with any token: its next chunk overwrites what that leaves.
            var next = rows.get(i).next();
            ids[i] = next == null ? 0 : next;
            before[i] = rows.get(i).length();
        }
        try {
            decode(ids, before);
        } catch (OnnxException e) {
            var failure = EngineException.of(e);
            rows.stream()
                    .filter(row -> row.next() != null)
                    .forEach(row -> row.work().fail(failure));
        }
        removeEnded();
    }

    private void decode(long[] ids, int[] before) {
        try (var embeddings = embedder.embedRows(ids, decoder);
                var outputs = pool.step(before, embeddings)) {
            for (var i = 0; i < ids.length; i++) {
                var row = rows.get(i);
                if (row.next() != null) {
                    take(row, Decoder.logits(outputs, i, 0));
                }
            }
        }
    }

    private static void take(Row row, float[] logits) {
        try {
            row.take(logits);
        } catch (EngineException e) {
            row.work().fail(e);
        }
    }

    /** Gives away slots; the last row moves into the gap. */
    private void removeEnded() {
        for (var slot = rows.size() - 1; slot >= 0; slot--) {
            var row = rows.get(slot);
            if (!row.isOver() && !row.work().isOver()) {
                continue;
            }
            var last = rows.removeLast();
            if (slot < rows.size()) {
                pool.copy(rows.size(), slot, last.length());
                rows.set(slot, last);
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
