package city.vantage.vision.engine;

import city.vantage.vision.onnx.DeviceCopy;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.OnnxException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A loaded model: its sessions and the way it decodes. Not safe for use by several threads. */
final class VisionModel implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VisionModel.class);

    private final Deque<AutoCloseable> closeables = new ArrayDeque<>();
    private final EngineSettings settings;
    private final VisionEncoder encoder;
    private final TokenEmbedder embedder;
    private final Decoder decoder;
    private final Execution execution;

    /**
     * Loads a model.
     *
     * @throws EngineException if it is none that can be run, or if its cache doesn't fit
     * @throws OnnxException if a graph can't be loaded
     */
    VisionModel(OnnxEnvironment environment, ModelFiles files, EngineSettings settings) {
        this.settings = settings;
        try {
            var session = settings.session();
            encoder = opened(new VisionEncoder(
                    environment,
                    opened(environment.session(files.visionEncoder(), session)),
                    new FeatureCache(settings.featureCacheBytes()),
                    settings.imageBatch()));
            embedder =
                    opened(new TokenEmbedder(environment, opened(environment.session(files.embedTokens(), session))));
            decoder = opened(BranchTrial.open(environment, files.decoder(), session));
            checkMemory();
            var copy = opened(DeviceCopy.open(environment, decoder.signature().cacheType(), session));
            execution = opened(execution(copy));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T opened(T closeable) {
        closeables.push(closeable);
        return closeable;
    }

    private void checkMemory() {
        var needed = settings.pools().stream()
                .mapToLong(pool -> pool.bytes(decoder.signature()))
                .sum();
        if (needed > settings.cacheLimitBytes()) {
            throw new EngineException(
                    EngineException.Reason.OUT_OF_MEMORY,
                    "keys and values of %s need %d bytes (%d a token), and the limit is %d: configure fewer or shorter slots"
                            .formatted(
                                    settings.pools(),
                                    needed,
                                    decoder.signature().cacheBytesPerToken(),
                                    settings.cacheLimitBytes()));
        }
    }

    private Execution execution(DeviceCopy copy) {
        var objection = SharedCacheTrial.objection(decoder, copy);
        var chosen = objection == null
                ? new SlotExecution(decoder, embedder, copy, settings)
                : new StaticExecution(decoder, embedder, copy, settings);
        LOG.info(
                "decoder loaded: model={}, decoding={}, reason={}, layers={}, cacheBytesPerToken={}, device={}",
                decoder.session().model(),
                chosen.describe(),
                objection == null ? "rows of different lengths share a buffer as they should" : objection,
                decoder.signature().pastNames().size() / 2,
                decoder.signature().cacheBytesPerToken(),
                decoder.session().device());
        return chosen;
    }

    Execution execution() {
        return execution;
    }

    /**
     * The pool with the shortest slots that are long enough.
     *
     * @throws EngineException if none is
     */
    int poolFor(VisionRequest request) {
        var pools = execution.pools();
        for (var i = 0; i < pools.size(); i++) {
            // One more than the request has: a row that rests still gets a token behind its last one.
            if (request.cacheTokens() < pools.get(i).length()) {
                return i;
            }
        }
        throw new EngineException(
                EngineException.Reason.TOO_LONG,
                "request %s needs %d tokens of context for its prompt and answers, and the longest slot has %d"
                        .formatted(
                                request.id(),
                                request.cacheTokens() + 1,
                                pools.getLast().length()));
    }

    /** Encodes the pictures of several requests together, so that a later {@link #prepare} finds them. */
    void encode(Collection<Picture> pictures) {
        encoder.encode(List.copyOf(pictures));
    }

    long encodedPictures() {
        return encoder.encoded();
    }

    /** Embeddings of a request's prefix, with its image features in their places. */
    Work prepare(VisionRequest request, CompletableFuture<VisionAnswer> result) {
        var features = settings.merge().merge(encoder.encode(request.pictures()), request.frames());
        var text = embedder.embed(PromptMerge.textIds(request.prefix()));
        var hidden = decoder.signature().hidden();
        return new Work(request, PromptMerge.merge(request.prefix(), text, features, hidden), result);
    }

    @Override
    public void close() {
        while (!closeables.isEmpty()) {
            try {
                closeables.pop().close();
            } catch (Exception e) {
                LOG.warn("a part of the model can't be closed", e);
            }
        }
    }
}
