package city.vantage.bench.engine;

import city.vantage.vision.engine.EngineSettings;
import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.engine.ModelFiles;
import city.vantage.vision.engine.PoolSize;
import city.vantage.vision.engine.VisionEngine;
import city.vantage.vision.onnx.Device;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.SessionSettings;
import java.nio.file.Path;
import java.util.List;

/** Opens a model as the measurements run it. */
final class EngineModel {
    private static final long CACHE_LIMIT = 16L << 30;
    private static final int IMAGE_BATCH = 4;
    private static final int CHUNK = 512;
    private static final int QUEUE = 256;
    private static final double BACKFILL = 0.1;

    private EngineModel() {}

    /** @param suffix of the files' names, empty for 32-bit floats and {@code _fp16} for 16 */
    static ModelFiles files(Path folder, String suffix) {
        var onnx = folder.resolve("onnx");
        return new ModelFiles(
                onnx.resolve("vision_encoder" + suffix + ".onnx"),
                onnx.resolve("embed_tokens" + suffix + ".onnx"),
                onnx.resolve("decoder_model_merged" + suffix + ".onnx"));
    }

    static VisionEngine open(
            OnnxEnvironment environment,
            ModelFiles files,
            Device device,
            int threads,
            PoolSize pool,
            long featureCacheBytes) {
        var session = new SessionSettings(threads, 1, SessionSettings.Optimisation.ALL, device);
        return VisionEngine.open(
                environment,
                files,
                new EngineSettings(
                        session,
                        FeatureMerge.EACH,
                        List.of(pool),
                        CACHE_LIMIT,
                        featureCacheBytes,
                        IMAGE_BATCH,
                        CHUNK,
                        QUEUE,
                        BACKFILL));
    }
}
