package city.vantage.app.config;

import city.vantage.prompt.Priority;
import city.vantage.vision.engine.EngineSettings;
import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.engine.PoolSize;
import city.vantage.vision.model.Precision;
import city.vantage.vision.model.PrecisionChoice;
import city.vantage.vision.onnx.Device;
import city.vantage.vision.onnx.SessionSettings;
import city.vantage.worker.onnx.OnnxSettings;
import city.vantage.worker.openai.ApiKey;
import city.vantage.worker.openai.OpenAiSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.common.config.AbstractConfig;
import org.jspecify.annotations.Nullable;

/** The settings about answering requests. */
public record InferenceConfig(AbstractConfig values) {
    private static final int LONGEST_KEY_FILE = 16_384;
    private static final long FEATURE_CACHE_BYTES = 256L << 20;
    private static final int IMAGE_BATCH = 8;
    private static final int CHUNK_TOKENS = 512;
    private static final double BACKFILL_SHARE = 0.1;

    public BackendKind backend() {
        return BackendKind.of(values.getString(InferenceKeys.BACKEND));
    }

    /**
     * What requests call the model that is meant to answer. It enters their ids, so it says nothing that depends on the
     * machine.
     */
    public String requestModel() {
        return switch (backend()) {
            case KINEMATIC -> backend().configured();
            case ONNX -> backend().configured() + ":" + OnnxSettings.nameOf(Path.of(onnxModel()));
            case OPENAI -> backend().configured() + ":" + model();
        };
    }

    /** What requests say of themselves. */
    public Priority priority() {
        return Priority.valueOf(values.getString(InferenceKeys.PRIORITY).toUpperCase(Locale.ROOT));
    }

    /** Whether the model that comes with Vantage is to answer. */
    public boolean asksShippedModel() {
        return backend() == BackendKind.ONNX && model().isEmpty();
    }

    /** For the model's folder that is configured; there is none where the shipped model is asked. */
    public OnnxSettings onnx() {
        return onnx(Path.of(onnxModel()));
    }

    /** For a model's folder. */
    public OnnxSettings onnx(Path folder) {
        var library = values.getString(InferenceKeys.ONNX_LIBRARY);
        return new OnnxSettings(folder, precision(), library.isEmpty() ? null : Path.of(library), engine());
    }

    private String onnxModel() {
        return model().isEmpty() ? ShippedModel.NAME : model();
    }

    /** @throws InvalidConfigException where the key's file can't be used */
    public OpenAiSettings openAi() {
        return openAi(key());
    }

    /**
     * Refuses what can be known to be wrong without looking at files.
     *
     * @throws IllegalArgumentException with the first problem
     */
    void check() {
        switch (backend()) {
            case KINEMATIC -> {
                if (!model().isEmpty() && !model().equals(BackendKind.KINEMATIC.configured())) {
                    throw new IllegalArgumentException(
                            "%s: the backend kinematic has no model %s; set %s to the one that has"
                                    .formatted(InferenceKeys.MODEL, model(), InferenceKeys.BACKEND));
                }
            }
            case ONNX -> {
                var _ = onnx();
            }
            case OPENAI -> checkOpenAi();
        }
    }

    private void checkOpenAi() {
        requireModel();
        if (!secret().isEmpty() && !keyFile().isEmpty()) {
            throw new IllegalArgumentException(
                    "%s and %s: only one of them".formatted(InferenceKeys.OPENAI_KEY, InferenceKeys.OPENAI_KEY_FILE));
        }
        var batch = values.getLong(Settings.WORKER_INFER_MILLIS);
        if (values.getLong(InferenceKeys.OPENAI_TIMEOUT_MILLIS) >= batch) {
            throw new IllegalArgumentException("%s: must be less than %s, which is %d"
                    .formatted(InferenceKeys.OPENAI_TIMEOUT_MILLIS, Settings.WORKER_INFER_MILLIS, batch));
        }
        openAi(secret().isEmpty() ? null : new ApiKey(secret()));
    }

    private void requireModel() {
        if (model().isEmpty()) {
            throw new IllegalArgumentException("%s: the backend %s needs one"
                    .formatted(InferenceKeys.MODEL, backend().configured()));
        }
    }

    private PrecisionChoice precision() {
        var name = values.getString(InferenceKeys.ONNX_PRECISION);
        return PrecisionChoice.all(Precision.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    private EngineSettings engine() {
        var threads = values.getInt(InferenceKeys.ONNX_THREADS);
        return new EngineSettings(
                new SessionSettings(threads, 1, SessionSettings.Optimisation.ALL, device()),
                FeatureMerge.EACH,
                List.of(new PoolSize(
                        values.getInt(InferenceKeys.ONNX_SLOTS), values.getInt(InferenceKeys.ONNX_CONTEXT))),
                values.getLong(InferenceKeys.ONNX_CACHE_BYTES),
                FEATURE_CACHE_BYTES,
                IMAGE_BATCH,
                CHUNK_TOKENS,
                // A worker has no more requests in the engine than a batch.
                values.getInt(Settings.WORKER_BATCH),
                BACKFILL_SHARE);
    }

    private Device device() {
        var card = values.getInt(InferenceKeys.ONNX_CUDA_DEVICE);
        return card < 0
                ? Device.CPU
                : new Device.Cuda(
                        card,
                        values.getLong(InferenceKeys.ONNX_CUDA_BYTES),
                        values.getBoolean(InferenceKeys.ONNX_CUDA_FALLBACK));
    }

    private OpenAiSettings openAi(@Nullable ApiKey key) {
        return new OpenAiSettings(
                URI.create(values.getString(InferenceKeys.OPENAI_URL)),
                model(),
                key,
                values.getInt(InferenceKeys.OPENAI_CONCURRENCY),
                Duration.ofMillis(values.getLong(InferenceKeys.OPENAI_TIMEOUT_MILLIS)),
                values.getInt(InferenceKeys.OPENAI_TRIES),
                values.getInt(InferenceKeys.OPENAI_TOP_LOGPROBS),
                values.getInt(InferenceKeys.OPENAI_PICTURE_EDGE));
    }

    private @Nullable ApiKey key() {
        if (!keyFile().isEmpty()) {
            return read(Path.of(keyFile()));
        }
        return secret().isEmpty() ? null : new ApiKey(secret());
    }

    private static ApiKey read(Path file) {
        try (var in = Files.newInputStream(file)) {
            return new ApiKey(new String(in.readNBytes(LONGEST_KEY_FILE), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new InvalidConfigException("Key file " + file, List.of("it can't be read: " + FileFault.reason(e)));
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigException("Key file " + file, List.of(String.valueOf(e.getMessage())));
        }
    }

    private String model() {
        return values.getString(InferenceKeys.MODEL).strip();
    }

    private String secret() {
        return values.getPassword(InferenceKeys.OPENAI_KEY).value().strip();
    }

    private String keyFile() {
        return values.getString(InferenceKeys.OPENAI_KEY_FILE);
    }
}
