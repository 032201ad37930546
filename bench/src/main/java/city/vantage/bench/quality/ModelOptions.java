package city.vantage.bench.quality;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which model describes. */
final class ModelOptions {
    @Option(names = "--model", description = "Model folder. Default: the model that comes with Vantage.")
    private @Nullable Path model;

    @Option(names = "--prompts", description = "Its prompt pack, where it is not the model's own.")
    private @Nullable Path prompts;

    VantageConfig config() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("inference.backend", "onnx");
        if (model != null) {
            settings.put("inference.model", model.toString());
        }
        if (prompts != null) {
            settings.put("prompts.file", prompts.toString());
        }
        return VantageConfig.of(new ConfigSources(null, Map.of(), settings));
    }
}
