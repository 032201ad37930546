package city.vantage.vision.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Feeds the tokens of an answer, whose likelihood is wanted, one by one along with what others generate. */
final class PathRow implements Row {
    private final Work work;
    private final AnswerTree tree;
    private final List<Long> path;
    private int fed;
    private int length;

    /** @param length tokens of prefix and question, which are in the slot */
    PathRow(Work work, AnswerTree tree, List<Long> path, int length) {
        this.work = work;
        this.tree = tree;
        this.path = path;
        this.length = length;
        work.begin();
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
    public @Nullable Long next() {
        return isOver() ? null : path.get(fed);
    }

    @Override
    public void take(float[] logits) {
        fed++;
        length++;
        tree.observe(path.subList(0, fed), logits);
        if (isOver()) {
            work.end();
        }
    }

    @Override
    public boolean isOver() {
        return fed == path.size();
    }
}
