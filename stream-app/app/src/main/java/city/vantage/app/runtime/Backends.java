package city.vantage.app.runtime;

import city.vantage.app.config.VantageConfig;
import city.vantage.incident.FrameAccess;
import city.vantage.worker.Backend;
import city.vantage.worker.kinematic.KinematicBackend;
import city.vantage.worker.onnx.OnnxBackend;
import city.vantage.worker.openai.OpenAiBackend;
import city.vantage.worker.picture.RequestPictures;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The backend that a configuration names. */
public final class Backends {
    private Backends() {}

    /**
     * Makes the backend. A model of its own is loaded, which takes its time.
     *
     * @throws city.vantage.app.config.InvalidConfigException where a key's file can't be used
     * @throws city.vantage.vision.model.ModelException where a model's folder can't be used
     */
    public static Backend of(VantageConfig config) {
        return switch (config.inference().backend()) {
            case KINEMATIC -> new KinematicBackend();
            case ONNX -> onnx(config, config.frames());
            case OPENAI -> new OpenAiBackend(config.inference().openAi(), pictures(config));
        };
    }

    /**
     * The model in this process that is configured.
     *
     * @param access which frames it may look at
     */
    public static OnnxBackend onnx(VantageConfig config, FrameAccess access) {
        var inference = config.inference();
        var pictures = config.frameFetch().pictures(access);
        if (!inference.asksShippedModel()) {
            return new OnnxBackend(inference.onnx(), pictures);
        }
        try (var unpacked = UnpackedModel.create()) {
            return new OnnxBackend(inference.onnx(unpacked.folder()), pictures);
        } catch (IOException e) {
            throw new UncheckedIOException("the model that comes with Vantage can't be unpacked", e);
        }
    }

    private static RequestPictures pictures(VantageConfig config) {
        return config.frameFetch().pictures(config.frames());
    }
}
