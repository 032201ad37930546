package city.vantage.app.config;

import city.vantage.prompt.PromptPack;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The model that comes with Vantage. It lies on the class path, and an engine reads files, so whoever loads it unpacks it
 * first and may delete the files once it is loaded.
 */
public final class ShippedModel {
    /** What requests and descriptions call it. */
    static final String NAME = "vantage-street";

    private static final String PROMPTS = "prompts.yaml";
    private static final List<String> FILES = List.of(
            "config.json",
            "generation_config.json",
            "preprocessor_config.json",
            "tokenizer.json",
            "tokenizer_config.json",
            "chat_template.jinja",
            "onnx/vision_encoder.onnx",
            "onnx/embed_tokens.onnx",
            "onnx/decoder_model_merged.onnx");

    private ShippedModel() {}

    /** The wording that it was trained on. */
    static PromptPack pack() {
        return YamlFile.bundled(
                "/" + NAME + "/" + PROMPTS, (fields, problems) -> new PromptPackReader(fields, problems).read());
    }

    /** Writes the model's folder into another one, and returns where it is. */
    public static Path unpackInto(Path parent) throws IOException {
        var folder = parent.resolve(NAME);
        for (var name : FILES) {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try (var in = open(name)) {
                Files.copy(in, file);
            }
        }
        return folder;
    }

    private static InputStream open(String name) throws IOException {
        var in = ShippedModel.class.getResourceAsStream("/" + NAME + "/" + name);
        if (in == null) {
            throw new FileNotFoundException("the class path lacks /%s/%s".formatted(NAME, name));
        }
        return in;
    }
}
