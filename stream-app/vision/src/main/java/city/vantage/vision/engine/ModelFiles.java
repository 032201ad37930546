package city.vantage.vision.engine;

import java.nio.file.Path;

/** The three graphs of an exported model. */
public record ModelFiles(Path visionEncoder, Path embedTokens, Path decoder) {
    /** The graphs without a suffix in a folder with Hugging Face's layout. */
    public static ModelFiles in(Path folder) {
        var onnx = folder.resolve("onnx");
        return new ModelFiles(
                onnx.resolve("vision_encoder.onnx"),
                onnx.resolve("embed_tokens.onnx"),
                onnx.resolve("decoder_model_merged.onnx"));
    }
}
