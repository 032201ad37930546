package city.vantage.vision.engine;

import city.vantage.vision.onnx.SessionSettings;
import java.util.Comparator;
import java.util.List;

/**
 * How the engine runs a model.
 *
 * @param session threads and device
 * @param merge how features of several pictures go together
 * @param pools slots by length; with a growing cache the longest length and the sum of the slots count
 * @param cacheLimitBytes what keys and values may take at most
 * @param featureCacheBytes what remembered image features may take at most
 * @param imageBatch most pictures in one call of the vision encoder
 * @param chunkTokens most prompt tokens computed between two decoding steps
 * @param queueLimit most requests that wait
 * @param backfillShare share of the prompt tokens that requests of the lower class get while both classes wait, 0 to 1
 */
public record EngineSettings(
        SessionSettings session,
        FeatureMerge merge,
        List<PoolSize> pools,
        long cacheLimitBytes,
        long featureCacheBytes,
        int imageBatch,
        int chunkTokens,
        int queueLimit,
        double backfillShare) {
    public EngineSettings {
        pools = pools.stream().sorted(Comparator.comparingInt(PoolSize::length)).toList();
        if (pools.isEmpty() || imageBatch < 1 || chunkTokens < 1 || queueLimit < 1) {
            throw new IllegalArgumentException("engine settings need a pool, and limits of 1 or more");
        }
    }

    /** The same with another merge: which one it is, the model says. */
    public EngineSettings merging(FeatureMerge other) {
        return new EngineSettings(
                session,
                other,
                pools,
                cacheLimitBytes,
                featureCacheBytes,
                imageBatch,
                chunkTokens,
                queueLimit,
                backfillShare);
    }

    /** For one pool and a small machine. */
    public static EngineSettings small(SessionSettings session, PoolSize pool) {
        return new EngineSettings(session, FeatureMerge.EACH, List.of(pool), 1L << 30, 64L << 20, 4, 512, 256, 0.1);
    }
}
