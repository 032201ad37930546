package city.vantage.vision.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * Reads {@code preprocessor_config.json}. What it doesn't know it refuses: a guessed preprocessing gives a model that
 * runs and answers badly.
 */
public final class PreprocessorConfig {
    private PreprocessorConfig() {}

    /**
     * @param padToSquare whether the model's own configuration asks for squares ({@code image_aspect_ratio: pad})
     * @throws IllegalArgumentException with what is wrong with which field
     */
    public static Preprocessor read(JsonNode config, boolean padToSquare) {
        var options = new ProcessorOptions(config);
        var type = type(options);
        var preprocessor = switch (type) {
            case "CLIPImageProcessor", "CLIPFeatureExtractor" -> Families.clip(options, padToSquare, false);
            case "LlavaImageProcessor" -> Families.clip(options, padToSquare, true);
            case "SiglipImageProcessor" -> Families.siglip(options, padToSquare);
            case "LlavaOnevisionImageProcessor" -> Families.oneVision(options, padToSquare);
            case "Idefics3ImageProcessor", "SmolVLMImageProcessor" -> Families.tiling(options);
            default -> throw new IllegalArgumentException("image processor " + type + " is not supported");
        };
        options.refuseUnknown();
        return preprocessor;
    }

    /** The fast processors are the same ones on torchvision; the values here are those of the Pillow form. */
    private static String type(ProcessorOptions options) {
        var type = options.text("image_processor_type", options.text("feature_extractor_type", ""));
        if (type.isEmpty()) {
            throw new IllegalArgumentException("image_processor_type is missing");
        }
        return type.toLowerCase(Locale.ROOT).endsWith("fast") ? type.substring(0, type.length() - 4) : type;
    }
}
