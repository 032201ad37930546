package city.vantage.worker.onnx;

import city.vantage.vision.engine.EngineSettings;
import city.vantage.vision.engine.PoolSize;
import city.vantage.vision.model.Precision;
import city.vantage.vision.model.PrecisionChoice;
import city.vantage.vision.onnx.SessionSettings;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder with a model of the LLaVA family with random weights and a vocabulary of 256 words. */
public final class TinyModel {
    private static final Path GRAPHS = Path.of("../vision/src/test/resources/engine/llava");

    private static final List<String> WORDS = List.of(
            "<unk>",
            "<s>",
            "</s>",
            "<image>",
            "user",
            "assistant",
            ":",
            "a",
            "b",
            "The",
            "vehicle",
            "pedestrian",
            "?",
            "What",
            "weather",
            "clear",
            "rainy",
            "very",
            ".",
            "Describe",
            "this");

    private static final String TEMPLATE = "<s>{% for m in messages %}{{ m.role }} :{% for p in m.content %}"
            + "{% if p.type == 'image' %} <image>{% else %} {{ p.text }}{% endif %}{% endfor %}"
            + "{% if m.role == 'assistant' %}</s>{% endif %}\n{% endfor %}"
            + "{% if add_generation_prompt %}assistant :{% endif %}";

    private TinyModel() {}

    public static OnnxSettings in(Path folder) throws IOException {
        write(folder);
        return new OnnxSettings(folder, precision(), null, engine());
    }

    static PrecisionChoice precision() {
        return PrecisionChoice.all(Precision.FP32);
    }

    static EngineSettings engine() {
        return EngineSettings.small(SessionSettings.cpu(1), new PoolSize(4, 160));
    }

    public static void write(Path folder) throws IOException {
        var onnx = Files.createDirectories(folder.resolve("onnx"));
        Files.copy(GRAPHS.resolve("vision_encoder.onnx"), onnx.resolve("vision_encoder.onnx"));
        Files.copy(GRAPHS.resolve("embed_tokens.onnx"), onnx.resolve("embed_tokens.onnx"));
        Files.copy(GRAPHS.resolve("decoder_gqa.onnx"), onnx.resolve("decoder_model_merged.onnx"));
        Files.writeString(folder.resolve("tokenizer.json"), tokenizer());
        Files.writeString(folder.resolve("chat_template.jinja"), TEMPLATE);
        json(folder.resolve("tokenizer_config.json"), "{'bos_token': '<s>', 'eos_token': '</s>'}");
        json(folder.resolve("generation_config.json"), "{'eos_token_id': 2}");
        json(
                folder.resolve("preprocessor_config.json"),
                "{'image_processor_type': 'CLIPImageProcessor', 'size': {'shortest_edge': 32},"
                        + "'crop_size': {'height': 32, 'width': 32}}");
        json(
                folder.resolve("config.json"),
                "{'model_type': 'llava', 'image_token_index': 3, 'image_seq_length': 16,"
                        + "'vision_config': {'model_type': 'clip_vision_model', 'patch_size': 8}, 'text_config': {}}");
    }

    private static void json(Path file, String content) throws IOException {
        Files.writeString(file, content.replace('\'', '"'));
    }

    private static String tokenizer() {
        var json = new ObjectMapper().createObjectNode().put("version", "1.0");
        for (var none : List.of("truncation", "padding", "normalizer", "post_processor", "decoder")) {
            json.putNull(none);
        }
        var added = json.putArray("added_tokens");
        for (var id = 1; id < 4; id++) {
            added.addObject()
                    .put("id", id)
                    .put("content", WORDS.get(id))
                    .put("single_word", false)
                    .put("lstrip", false)
                    .put("rstrip", false)
                    .put("normalized", false)
                    .put("special", true);
        }
        json.putObject("pre_tokenizer").put("type", "Whitespace");
        var model = json.putObject("model").put("type", "WordLevel").put("unk_token", "<unk>");
        var vocabulary = model.putObject("vocab");
        for (var id = 0; id < 256; id++) {
            vocabulary.put(id < WORDS.size() ? WORDS.get(id) : "word" + id, id);
        }
        return json.toString();
    }
}
