package city.vantage.vision.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A request under way: what it has got so far, and whom to tell. Ends once, with an answer or an exception. */
final class Work {
    private final VisionRequest request;
    private final float[] prefix;
    private final List<AnswerTree> trees;
    private final List<VisionAnswer.Text> texts = new ArrayList<>();
    private final CompletableFuture<VisionAnswer> result;
    private int open;

    /**
     * @param prefix embeddings of the request's prefix, [tokens, hidden]
     * @param result completed at the end; the caller may cancel it
     */
    Work(VisionRequest request, float[] prefix, CompletableFuture<VisionAnswer> result) {
        this.request = request;
        this.prefix = prefix;
        this.result = result;
        trees = request.choices().stream().map(AnswerTree::new).toList();
    }

    VisionRequest request() {
        return request;
    }

    float[] prefix() {
        return prefix;
    }

    AnswerTree tree(int choice) {
        return trees.get(choice);
    }

    void add(VisionAnswer.Text text) {
        texts.add(text);
    }

    /** A part was begun, which the answer has to wait for. */
    void begin() {
        open++;
    }

    /** A part is done; the last one completes the answer. */
    void end() {
        if (--open == 0) {
            result.complete(new VisionAnswer(
                    texts, trees.stream().map(AnswerTree::scores).toList()));
        }
    }

    void fail(EngineException reason) {
        result.completeExceptionally(reason);
    }

    /** Whether nobody waits for more: answered, failed or cancelled. */
    boolean isOver() {
        return result.isDone();
    }
}
