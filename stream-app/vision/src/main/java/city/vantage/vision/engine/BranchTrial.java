package city.vantage.vision.engine;

import city.vantage.vision.onnx.Device;
import city.vantage.vision.onnx.DeviceCopy;
import city.vantage.vision.onnx.GraphEdit;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.OnnxException;
import city.vantage.vision.onnx.SessionSettings;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads a decoder, with an input that limits for which positions it computes logits, and with the inputs for continuations
 * that share a prefix where it computes them as it does each alone. That is tried, as {@link SharedCacheTrial} tries the cache; a decoder that fails is loaded as it stands in its file.
 */
final class BranchTrial {
    private static final Logger LOG = LoggerFactory.getLogger(BranchTrial.class);
    private static final int PREFIX = 3;
    private static final int LENGTH = 16;

    private BranchTrial() {}

    /** The caller closes it. */
    static Decoder open(OnnxEnvironment environment, Path model, SessionSettings settings) {
        // CUDA's kernel takes no bias.
        var edits = settings.device().equals(Device.CPU)
                ? EnumSet.allOf(GraphEdit.class)
                : EnumSet.of(GraphEdit.KEPT_LOGITS);
        var decoder = edited(environment, model, edits, settings);
        if (!decoder.signature().canBranch() || branches(decoder, environment, settings)) {
            return decoder;
        }
        decoder.close();
        return edited(environment, model, EnumSet.of(GraphEdit.KEPT_LOGITS), settings);
    }

    /** As it stands in its file where no input has a place, or where it doesn't load with them. */
    private static Decoder edited(
            OnnxEnvironment environment, Path model, Set<GraphEdit> edits, SessionSettings settings) {
        try {
            var session = environment.session(model, edits, settings);
            if (session.isPresent()) {
                return new Decoder(environment, session.get());
            }
        } catch (OnnxException e) {
            LOG.info("not loaded with other inputs: model={}, inputs={}, reason={}", model, edits, e.getMessage());
        }
        return new Decoder(environment, environment.session(model, settings));
    }

    private static boolean branches(Decoder decoder, OnnxEnvironment environment, SessionSettings settings) {
        var model = decoder.session().model();
        try {
            if (works(decoder, environment, settings)) {
                return true;
            }
            LOG.info("closed questions are computed one by one: model={}, reason=branches give something else", model);
        } catch (OnnxException e) {
            LOG.info("closed questions are computed one by one: model={}, reason={}", model, e.getMessage());
        }
        return false;
    }

    private static boolean works(Decoder decoder, OnnxEnvironment environment, SessionSettings settings) {
        var hidden = decoder.signature().hidden();
        var random = new Random(1);
        var prefix = SharedCacheTrial.embeddings(random, PREFIX * hidden);
        var branches = SharedCacheTrial.embeddings(random, 4 * hidden);
        var tree = new TokenTree();
        tree.add(TokenTree.ROOT, 0, 1);
        tree.add(TokenTree.ROOT, 2, 3);
        try (var copy = DeviceCopy.open(environment, decoder.signature().cacheType(), settings);
                var pool = new SlotPool(decoder, copy, new PoolSize(1, LENGTH))) {
            if (SharedCacheTrial.objection(decoder, copy) != null) {
                return false;
            }
            SharedCacheTrial.extend(pool, decoder, 0, 0, prefix);
            var first = after(pool, decoder, branches, 0);
            var second = after(pool, decoder, branches, 2);
            try (var embeddings = decoder.embeddings(branches, 1);
                    var outputs = pool.branch(0, PREFIX, tree, embeddings)) {
                return !SharedCacheTrial.differs(Decoder.logits(outputs, 0, 2), first)
                        && !SharedCacheTrial.differs(Decoder.logits(outputs, 0, 0), second);
            }
        }
    }

    private static float[] after(SlotPool pool, Decoder decoder, float[] branches, int start) {
        var hidden = decoder.signature().hidden();
        var branch = SharedCacheTrial.part(branches, start * hidden, (start + 2) * hidden);
        return SharedCacheTrial.extend(pool, decoder, 0, PREFIX, branch);
    }
}
