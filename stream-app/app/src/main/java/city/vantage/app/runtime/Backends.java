package city.vantage.app.runtime;

import city.vantage.app.config.VantageConfig;
import city.vantage.worker.Backend;
import city.vantage.worker.kinematic.KinematicBackend;
import city.vantage.worker.onnx.OnnxBackend;
import city.vantage.worker.openai.OpenAiBackend;
import city.vantage.worker.picture.RequestPictures;

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
            case ONNX -> new OnnxBackend(config.inference().onnx(), pictures(config));
            case OPENAI -> new OpenAiBackend(config.inference().openAi(), pictures(config));
        };
    }

    private static RequestPictures pictures(VantageConfig config) {
        return config.frameFetch().pictures(config.frames());
    }
}
