package city.vantage.worker.onnx;

import city.vantage.testing.TinyModelFolder;
import city.vantage.vision.engine.EngineSettings;
import city.vantage.vision.engine.PoolSize;
import city.vantage.vision.model.Precision;
import city.vantage.vision.model.PrecisionChoice;
import city.vantage.vision.onnx.SessionSettings;
import java.io.IOException;
import java.nio.file.Path;

/** How the tests run a tiny model. */
public final class TinyModel {
    private TinyModel() {}

    public static OnnxSettings in(Path folder) throws IOException {
        TinyModelFolder.write(folder);
        return of(folder);
    }

    static OnnxSettings of(Path folder) {
        return new OnnxSettings(folder, precision(), null, engine());
    }

    static PrecisionChoice precision() {
        return PrecisionChoice.all(Precision.FP32);
    }

    static EngineSettings engine() {
        return EngineSettings.small(SessionSettings.cpu(1), new PoolSize(4, 160));
    }
}
