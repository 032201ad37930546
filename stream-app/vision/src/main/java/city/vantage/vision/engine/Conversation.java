package city.vantage.vision.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * A request in its slot: first the prefix, then each closed question behind the prefix, then the turns.
 *
 * <p>Going back costs nothing: the slot's length is set back, and what lay behind is overwritten.
 */
final class Conversation implements Row {
    /** Gets a slot of its own for an answer of several tokens, if one is free. */
    interface Fork {
        boolean tryFork(Conversation from, AnswerTree tree, List<Long> path);
    }

    /** Tokens to compute together, as embeddings or as ids, and what to do with the logits. */
    private sealed interface Step {
        record Prefix() implements Step {}

        record Score(Pack pack) implements Step {}

        record Ask(int choice) implements Step {}

        record Follow(int choice, List<Long> path) implements Step {}

        record Answer(int turn) implements Step {}
    }

    private final Work work;
    private final TokenEmbedder embedder;
    private final int hidden;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final int prefixLength;
    private @Nullable Chunk chunk;
    private @Nullable Generation generation;
    private int length;

    /** @param packTokens most tokens of closed questions in one call; 0 where each question is a call */
    Conversation(Work work, TokenEmbedder embedder, int hidden, int packTokens) {
        this.work = work;
        this.embedder = embedder;
        this.hidden = hidden;
        prefixLength = work.request().prefixTokens();
        work.begin();
        steps.add(new Step.Prefix());
        var alone = new ArrayList<Integer>();
        Pack.of(work, packTokens, alone).forEach(pack -> steps.add(new Step.Score(pack)));
        alone.forEach(choice -> steps.add(new Step.Ask(choice)));
        for (var i = 0; i < work.request().turns().size(); i++) {
            steps.add(new Step.Answer(i));
        }
        chunk = Chunk.of(work.prefix(), hidden, false);
    }

    @Override
    public Work work() {
        return work;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public boolean isOver() {
        return steps.isEmpty();
    }

    /** Prompt tokens that are to be computed before decoding goes on, or null. */
    @Nullable
    Chunk chunk() {
        return chunk;
    }

    /** The next tokens of the chunk were computed; logits of the last one, or of all where the chunk asks for them. */
    void computed(int tokens, Pack.LogitsAt logits, Fork fork) {
        length += tokens;
        if (chunk == null || !chunk.advance(tokens)) {
            return;
        }
        chunk = null;
        switch (steps.getFirst()) {
            case Step.Prefix _ -> proceed();
            case Step.Score score -> {
                score.pack().observe(work, logits);
                proceed();
            }
            case Step.Ask ask -> asked(ask.choice(), logits.at(tokens - 1), fork);
            case Step.Follow follow -> followed(follow, logits);
            case Step.Answer answer -> {
                generation =
                        new Generation(work.request().turns().get(answer.turn()).sampling());
                generated(generation, logits.at(tokens - 1));
            }
        }
    }

    private void asked(int choice, float[] logits, Fork fork) {
        var tree = work.tree(choice);
        tree.observe(List.of(), logits);
        steps.removeFirst();
        for (var path : tree.paths()) {
            if (!fork.tryFork(this, tree, path)) {
                steps.addFirst(new Step.Follow(choice, path));
            }
        }
        prepare();
    }

    private void followed(Step.Follow follow, Pack.LogitsAt logits) {
        for (var i = 0; i < follow.path().size(); i++) {
            work.tree(follow.choice()).observe(follow.path().subList(0, i + 1), logits.at(i));
        }
        proceed();
    }

    private void proceed() {
        steps.removeFirst();
        prepare();
    }

    private void prepare() {
        if (steps.isEmpty()) {
            work.end();
            return;
        }
        chunk = switch (steps.getFirst()) {
            case Step.Prefix _ -> throw new IllegalStateException("the prefix comes first");
            case Step.Score score -> score(score.pack().tree());
            case Step.Ask ask -> back(prefixLength, prompt(ask.choice()), false);
            case Step.Follow follow -> back(prefixLength + prompt(follow.choice()).length, ids(follow.path()), true);
            case Step.Answer answer -> turn(answer.turn());
        };
    }

    private long[] prompt(int choice) {
        return work.request().choices().get(choice).prompt();
    }

    private static long[] ids(List<Long> path) {
        return path.stream().mapToLong(Long::longValue).toArray();
    }

    private Chunk back(int to, long[] ids, boolean allLogits) {
        length = to;
        return Chunk.of(embedder.embed(ids), hidden, allLogits);
    }

    private Chunk score(TokenTree tree) {
        length = prefixLength;
        return Chunk.branching(embedder.embed(tree.ids()), hidden, tree);
    }

    private Chunk turn(int turn) {
        var prompt = work.request().turns().get(turn).prompt();
        var before = generation;
        if (turn == 0 || before == null) {
            return back(prefixLength, prompt, false);
        }
        var ids = LongStream.concat(LongStream.of(before.unseen()), LongStream.of(prompt));
        return back(length, ids.toArray(), false);
    }

    @Override
    public @Nullable Long next() {
        return chunk != null || generation == null || isOver() ? null : (Long) generation.last();
    }

    @Override
    public void take(float[] logits) {
        if (generation == null) {
            throw new IllegalStateException("nothing is generated");
        }
        length++;
        generated(generation, logits);
    }

    private void generated(Generation text, float[] logits) {
        text.take(logits);
        if (text.isOver()) {
            work.add(text.text());
            proceed();
        }
    }
}
