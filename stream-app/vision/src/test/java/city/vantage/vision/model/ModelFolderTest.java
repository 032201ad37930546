package city.vantage.vision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.vision.Golden;
import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.text.Message;
import city.vantage.vision.text.PictureGrid;
import city.vantage.vision.text.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    private static final PrecisionChoice FP32 = PrecisionChoice.all(Precision.FP32);
    private static final String TEMPLATE = "{% for m in messages %}{{ m.role }}: {% for p in m.content %}"
            + "{% if p.type == 'image' %}<image>{% else %}{{ p.text }}{% endif %}{% endfor %}\n{% endfor %}"
            + "{% if add_generation_prompt %}assistant:{% endif %}";

    @TempDir
    Path folder;

    @BeforeEach
    void llava() throws IOException {
        Files.createDirectory(folder.resolve("onnx"));
        for (var name : List.of("vision_encoder", "embed_tokens", "decoder_model_merged", "decoder_model_merged_q4")) {
            write("onnx/" + name + ".onnx", name);
        }
        write("onnx/decoder_model_merged.onnx_data", "weights");
        write("onnx/decoder_model_merged.onnx_data_1", "more weights");
        Files.copy(Golden.path("byte-level/tokenizer.json"), folder.resolve("tokenizer.json"));
        write("chat_template.jinja", TEMPLATE);
        write("tokenizer_config.json", "{'bos_token': {'content': '<|endoftext|>'}, 'eos_token': '<|im_end|>'}");
        write("generation_config.json", "{'eos_token_id': [2, 0]}");
        write(
                "preprocessor_config.json",
                "{'image_processor_type': 'CLIPImageProcessor', 'size': {'shortest_edge': 336},"
                        + "'crop_size': {'height': 336, 'width': 336}}");
        write(
                "config.json",
                "{'model_type': 'llava', 'image_token_index': 3, 'image_seq_length': 576,"
                        + "'vision_config': {'model_type': 'clip_vision_model', 'patch_size': 14},"
                        + "'text_config': {'num_hidden_layers': 4, 'num_attention_heads': 8, 'hidden_size': 256,"
                        + "'num_key_value_heads': 2, 'max_position_embeddings': 2048}}");
    }

    @Test
    void readsALlavaModel() {
        var model = ModelFolder.open(folder, FP32);

        assertThat(model.family()).isEqualTo(Family.LLAVA);
        assertThat(model.layout().tokensPerTile()).isEqualTo(576);
        assertThat(model.stops()).isEqualTo(Set.of(0L, 2L));
        assertThat(model.decoder().headDimension()).hasValue(32);
        assertThat(model.decoder().kvHeads()).hasValue(2);
        assertThat(model.decoder().vocabulary()).isEmpty();
        assertThat(model.decoderModel().weights())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("decoder_model_merged.onnx_data", "decoder_model_merged.onnx_data_1");
    }

    @Test
    void writesPromptsWithItsOwnTokenizerAndTemplate() {
        var model = ModelFolder.open(folder, FP32);
        try (var tokenizer = model.openTokenizer()) {
            var segments = model.promptEncoder(tokenizer)
                    .encode(List.of(Message.user(1, "Who?")), List.of(PictureGrid.SINGLE), true);

            assertThat(segments).hasSize(3);
            assertThat(segments.get(1)).isEqualTo(new Segment.Image(0, 576));
        }
    }

    @Test
    void readsASmolVlmModelWhoseProcessorIsNested() throws IOException {
        write(
                "config.json",
                "{'model_type': 'smolvlm', 'image_token_id': 3, 'scale_factor': 4, 'eos_token_id': 2,"
                        + "'vision_config': {'patch_size': 16}, 'text_config': {}}");
        Files.delete(folder.resolve("preprocessor_config.json"));
        write(
                "processor_config.json",
                "{'image_seq_len': 64, 'image_processor': {'image_processor_type': 'SmolVLMImageProcessorFast',"
                        + "'size': {'longest_edge': 2048}, 'max_image_size': {'longest_edge': 512}}}");

        var model = ModelFolder.open(folder, FP32);

        assertThat(model.family()).isEqualTo(Family.IDEFICS3);
        assertThat(model.layout().tokensPerTile()).isEqualTo(64);
        assertThat(model.preprocessor().tiles()).isTrue();
    }

    @Test
    void namesEveryProblemAtOnce() throws IOException {
        Files.delete(folder.resolve("onnx/embed_tokens.onnx"));
        write("preprocessor_config.json", "{'image_processor_type': 'CLIPImageProcessor', 'do_flip': true}");
        write("chat_template.jinja", "{{ no_such_function() }}");
        write("generation_config.json", "[]");

        assertThatThrownBy(() -> ModelFolder.open(folder, PrecisionChoice.all(Precision.FP16)))
                .isInstanceOfSatisfying(
                        ModelException.class,
                        e -> assertThat(e.problems())
                                .satisfiesExactly(
                                        p -> assertThat(p)
                                                .isEqualTo(
                                                        "onnx/vision_encoder_fp16.onnx: is missing; there is vision_encoder.onnx"),
                                        p -> assertThat(p)
                                                .isEqualTo(
                                                        "onnx/embed_tokens_fp16.onnx: is missing; there is no form of it"),
                                        p -> assertThat(p)
                                                .isEqualTo("onnx/decoder_model_merged_fp16.onnx: is missing; there is "
                                                        + "decoder_model_merged.onnx, decoder_model_merged_q4.onnx"),
                                        p -> assertThat(p)
                                                .isEqualTo(
                                                        "preprocessor_config.json: image processor's options are not known: do_flip"),
                                        p -> assertThat(p)
                                                .startsWith("chat_template.jinja: chat template can't be rendered: "),
                                        p -> assertThat(p).isEqualTo("generation_config.json: is no JSON object"),
                                        p -> assertThat(p).startsWith("generation_config.json: no eos_token_id")));
    }

    @Test
    void refusesOtherFamiliesAndContradictions() throws IOException {
        write("config.json", "{'model_type': 'qwen2_vl', 'image_token_id': 3}");
        assertThat(ModelReport.of(folder, FP32).problems())
                .contains("config.json: model_type 'qwen2_vl' is not supported; "
                        + "llava, llava_onevision, idefics3, smolvlm are");

        llavaWith("'image_seq_length': 100, 'image_token_index': 3");
        assertThat(ModelReport.of(folder, FP32).problems())
                .containsExactly("config.json: image_seq_length is 100, "
                        + "but a tile of the preprocessor has 576 feature vectors");

        llavaWith("'image_token_index': 9999");
        assertThat(ModelReport.of(folder, FP32).problems())
                .containsExactly("tokenizer.json: has no added token 9999, the image token of config.json");
    }

    @Test
    void aModelOfVideosSaysSo() {
        assertThat(ModelFolder.open(folder, FP32).merge()).isEqualTo(FeatureMerge.EACH);
        llavaWith(
                "'image_token_index': 3, 'image_seq_length': 577, 'vision_feature_select_strategy': 'full', 'temporal_pooling': 'mean'");
        var model = ModelFolder.open(folder, FP32);
        assertThat(model.merge()).isEqualTo(FeatureMerge.TEMPORAL_MEAN);
        assertThat(model.merge().places(model.layout().tokensPerTile(), 8)).isEqualTo(576 + 8);
        llavaWith("'image_token_index': 3, 'temporal_pooling': 'max'");
        assertThatThrownBy(() -> ModelFolder.open(folder, FP32))
                .hasMessageContaining("config.json: temporal_pooling max is not supported");
        llavaWith("'image_token_index': 3, 'temporal_pooling': 'mean'");
        assertThatThrownBy(() -> ModelFolder.open(folder, FP32)).hasMessageContaining("a token of the whole frame");
    }

    @Test
    void aTowerThatIsNotClipsMaySayThatItHasATokenOfTheWholeFrame() {
        var small = "'model_type': 'street_vision', 'patch_size': 14";
        var fields = "'image_token_index': 3, 'vision_feature_select_strategy': 'full', 'temporal_pooling': 'mean'";
        modelWith(small + ", 'class_token': true", fields);

        var model = ModelFolder.open(folder, FP32);

        assertThat(model.merge()).isEqualTo(FeatureMerge.TEMPORAL_MEAN);
        assertThat(model.layout().tokensPerTile()).isEqualTo(577);
        modelWith(small, fields);
        assertThatThrownBy(() -> ModelFolder.open(folder, FP32)).hasMessageContaining("or class_token");
        modelWith(small + ", 'class_token': false", fields);
        assertThatThrownBy(() -> ModelFolder.open(folder, FP32)).hasMessageContaining("or class_token");
    }

    @Test
    void anEmptyFolderIsAListOfWhatIsMissing() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(ModelReport.of(empty, FP32).problems())
                .contains("config.json: is missing", "tokenizer.json: is missing")
                .hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void theDigestFollowsTheWeights() throws IOException {
        var before = ModelFolder.open(folder, FP32).digest();
        write("notes.txt", "not part of the model");
        assertThat(ModelFolder.open(folder, FP32).digest()).isEqualTo(before);
        write("onnx/decoder_model_merged.onnx_data_1", "other weights");

        assertThat(ModelFolder.open(folder, FP32).digest()).isNotEqualTo(before);
    }

    @Test
    void theReportSaysWhatIsUsed() {
        assertThat(ModelReport.of(folder, PrecisionChoice.all(Precision.FP32)).facts())
                .contains(
                        "family: LLAVA",
                        "uses: onnx/decoder_model_merged.onnx_data",
                        "picture: tiles of 336 x 336 pixels, one, 576 tokens a tile, image token 3",
                        "answers end with: [0, 2]");
    }

    private void llavaWith(String fields) {
        modelWith("'model_type': 'clip_vision_model', 'patch_size': 14", fields);
    }

    private void modelWith(String vision, String fields) {
        write("config.json", "{'model_type': 'llava', 'vision_config': {%s}, %s}".formatted(vision, fields));
    }

    private void write(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), name.endsWith(".json") ? content.replace('\'', '"') : content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
