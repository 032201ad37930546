package city.vantage.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a folder with a model of the LLaVA family with random weights, a vocabulary of 256 words and 512 positions. */
public final class TinyModelFolder {
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

    private TinyModelFolder() {}

    public static void write(Path folder) throws IOException {
        var onnx = Files.createDirectories(folder.resolve("onnx"));
        Files.copy(GRAPHS.resolve("vision_encoder.onnx"), onnx.resolve("vision_encoder.onnx"));
        Files.copy(GRAPHS.resolve("embed_tokens.onnx"), onnx.resolve("embed_tokens.onnx"));
        Files.copy(GRAPHS.resolve("decoder_gqa.onnx"), onnx.resolve("decoder_model_merged.onnx"));
        json(folder.resolve("tokenizer.json"), tokenizer());
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
        var added = IntStream.range(1, 4)
                .mapToObj(id -> "{'id': %d, 'content': '%s', 'single_word': false, 'lstrip': false, 'rstrip': false, "
                                .formatted(id, WORDS.get(id))
                        + "'normalized': false, 'special': true}")
                .collect(Collectors.joining(","));
        var vocabulary = IntStream.range(0, 256)
                .mapToObj(id -> "'%s': %d".formatted(id < WORDS.size() ? WORDS.get(id) : "word" + id, id))
                .collect(Collectors.joining(","));
        return "{'version': '1.0', 'truncation': null, 'padding': null, 'normalizer': null, 'post_processor': null, "
                + "'decoder': null, 'added_tokens': [" + added + "], 'pre_tokenizer': {'type': 'Whitespace'}, "
                + "'model': {'type': 'WordLevel', 'unk_token': '<unk>', 'vocab': {" + vocabulary + "}}}";
    }
}
