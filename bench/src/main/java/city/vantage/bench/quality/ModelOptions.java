package city.vantage.bench.quality;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.Backends;
import city.vantage.incident.FrameAccess;
import city.vantage.prompt.Priority;
import city.vantage.prompt.PromptAssembler;
import city.vantage.worker.Backend;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** Simulated incidents are in the past: a deadline would be over. */
    static PromptAssembler assembler(VantageConfig config) {
        return new PromptAssembler(config.pack(), config.inference().requestModel(), Priority.LIVE, null);
    }

    /** The model, which may read only these files. */
    static Backend backend(VantageConfig config, Frames files) throws IOException {
        return Backends.onnx(config, new FrameAccess(List.of(files.folder()), Set.of(), Set.of()));
    }
}
