package city.vantage.bench.engine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other runtimes. The first one, if there is any, is the reference for tokens where it tells margins. */
record Peers(@Nullable Runner transformers, @Nullable Runner transformersJs) implements AutoCloseable {
    private static final Path SCRIPTS = Path.of(System.getProperty("vantage.home", ""), "bench", "engine");

    /**
     * Starts those that are given.
     *
     * @param python an interpreter with transformers, or null
     * @param nodeModules folder with an installed package.json, or null
     */
    static Peers start(Path model, @Nullable Path python, @Nullable Path nodeModules, int threads, boolean cuda)
            throws IOException {
        var scripts = SCRIPTS.toAbsolutePath();
        var count = String.valueOf(threads);
        Runner first = null;
        if (python != null) {
            var script = scripts.resolve("peer.py").toString();
            var command = new ArrayList<>(List.of(python.toAbsolutePath().toString(), script, model.toString(), count));
            if (cuda) {
                command.add("cuda");
            }
            first = new PeerRunner(scripts, command, EnumSet.of(Way.EACH, Way.BATCH), true);
        }
        Runner second = null;
        if (nodeModules != null) {
            var node = nodeModules.toAbsolutePath();
            var script = node.resolve("peer.mjs").toString();
            second = new PeerRunner(
                    node, List.of("node", script, model.toString(), count), EnumSet.allOf(Way.class), false);
        }
        return new Peers(first, second);
    }

    List<Runner> all() {
        var all = new ArrayList<Runner>();
        if (transformers != null) {
            all.add(transformers);
        }
        if (transformersJs != null) {
            all.add(transformersJs);
        }
        return all;
    }

    @Override
    public void close() {
        all().forEach(Runner::close);
    }
}
