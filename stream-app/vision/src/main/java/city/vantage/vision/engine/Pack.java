package city.vantage.vision.engine;

import java.util.ArrayList;
import java.util.List;

/** Closed questions that are computed in one call: their prompts and answers as one tree behind the prefix. */
final class Pack {
    private final TokenTree tree = new TokenTree();
    private final List<Observed> observed = new ArrayList<>();

    /** Whose logits an answer's likelihood needs. */
    private record Observed(int choice, List<Long> path, int node) {}

    /** Logits that follow the i-th token of a call; they last as long as the call's outputs. */
    interface LogitsAt {
        float[] at(int token);
    }

    /**
     * Puts closed questions into as few packs as their limit allows.
     *
     * @param work what they are asked of
     * @param limit most tokens of a pack
     * @param alone takes the questions that are longer than a pack
     */
    static List<Pack> of(Work work, int limit, List<Integer> alone) {
        var packs = new ArrayList<Pack>();
        var choices = work.request().choices();
        for (var i = 0; i < choices.size(); i++) {
            var paths = work.tree(i).paths();
            var tokens = tokens(choices.get(i), paths);
            if (tokens > limit) {
                alone.add(i);
                continue;
            }
            if (packs.isEmpty() || packs.getLast().tree.size() + tokens > limit) {
                packs.add(new Pack());
            }
            packs.getLast().add(i, choices.get(i), paths);
        }
        return packs;
    }

    /** At most as many; fewer where answers begin alike. */
    private static int tokens(Choice choice, List<List<Long>> paths) {
        return choice.prompt().length + paths.stream().mapToInt(List::size).sum();
    }

    private void add(int index, Choice choice, List<List<Long>> paths) {
        var asked = tree.add(TokenTree.ROOT, choice.prompt());
        observed.add(new Observed(index, List.of(), asked));
        for (var path : paths) {
            var node = asked;
            for (var i = 0; i < path.size(); i++) {
                node = tree.add(node, path.get(i));
                observed.add(new Observed(index, path.subList(0, i + 1), node));
            }
        }
    }

    TokenTree tree() {
        return tree;
    }

    /** Takes the logits of the call that computed the tree. */
    void observe(Work work, LogitsAt logits) {
        observed.forEach(one -> work.tree(one.choice()).observe(one.path(), logits.at(one.node())));
    }
}
