package city.vantage.vision.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sequences of tokens that begin alike share what is alike. Each token comes after the one that it continues. */
final class TokenTree {
    static final int ROOT = -1;

    private final List<Node> nodes = new ArrayList<>();
    private final Map<Place, Integer> children = new HashMap<>();

    private record Place(int parent, long token) {}

    private record Node(int parent, int depth, long token) {}

    /** Adds a sequence that continues a node, or the root, and returns the node of its last token. */
    int add(int parent, long... tokens) {
        var last = parent;
        for (var token : tokens) {
            var before = last;
            last = children.computeIfAbsent(new Place(before, token), _ -> append(before, token));
        }
        return last;
    }

    private int append(int parent, long token) {
        nodes.add(new Node(parent, parent == ROOT ? 0 : depth(parent) + 1, token));
        return nodes.size() - 1;
    }

    int size() {
        return nodes.size();
    }

    int parent(int node) {
        return nodes.get(node).parent();
    }

    /** Tokens before it in its sequence. */
    int depth(int node) {
        return nodes.get(node).depth();
    }

    /** Token ids in the order of the nodes. */
    long[] ids() {
        return nodes.stream().mapToLong(Node::token).toArray();
    }
}
