package city.vantage.vision.engine;

import city.vantage.vision.onnx.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** Scores all closed questions of a request behind its prefix, many answers in one call. */
final class Scoring {
    private final Decoder decoder;
    private final TokenEmbedder embedder;
    private final int maxRows;

    /** A sequence to compute: a question, and the tokens of an answer up to its last but one. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Branch(int choice, List<Long> path, long[] ids) {}

    /** @param maxRows most sequences in one call, which bounds the copies of the prefix */
    Scoring(Decoder decoder, TokenEmbedder embedder, int maxRows) {
        this.decoder = decoder;
        this.embedder = embedder;
        this.maxRows = maxRows;
    }

    void score(Work work, GrowingCache cache, int row) {
        var branches = branches(work);
        for (var from = 0; from < branches.size(); from += maxRows) {
            call(work, cache, row, branches.subList(from, Math.min(branches.size(), from + maxRows)));
        }
    }

    private static List<Branch> branches(Work work) {
        var branches = new ArrayList<Branch>();
        for (var i = 0; i < work.request().choices().size(); i++) {
            var prompt = work.request().choices().get(i).prompt();
            var paths = work.tree(i).paths();
            for (var path : paths.isEmpty() ? List.of(List.<Long>of()) : paths) {
                var tokens = path.stream().mapToLong(Long::longValue);
                branches.add(new Branch(
                        i,
                        path,
                        LongStream.concat(LongStream.of(prompt), tokens).toArray()));
            }
        }
        return branches;
    }

    private void call(Work work, GrowingCache cache, int row, List<Branch> branches) {
        var chunks =
                branches.stream().map(branch -> embedder.embed(branch.ids())).toList();
        var padded = Padded.right(chunks, decoder.signature().hidden());
        try (var outputs = cache.branch(row, padded)) {
            for (var i = 0; i < branches.size(); i++) {
                observe(work, branches.get(i), outputs, i, padded.tokens());
            }
        }
    }

    private static void observe(Work work, Branch branch, Outputs outputs, int row, int width) {
        var path = branch.path();
        for (var known = 0; known <= path.size(); known++) {
            var column = branch.ids().length - 1 - path.size() + known;
            work.tree(branch.choice())
                    .observe(path.subList(0, known), Decoder.logits(outputs, row, width - 1 - column));
        }
    }
}
