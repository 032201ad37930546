package city.vantage.vision.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs get into a decoder's graph, and nothing else of it changes. */
class GraphEditTest {
    private static final Path MODELS = Path.of("src/test/resources/engine/llava");
    private static final SessionSettings SETTINGS = SessionSettings.cpu(1);
    private static final Set<GraphEdit> BRANCHES = EnumSet.of(GraphEdit.BRANCH_INPUTS);

    private final OnnxEnvironment environment = OnnxEnvironment.open();

    @TempDir
    private Path folder = Path.of("");

    @AfterEach
    void close() {
        environment.close();
    }

    @ParameterizedTest
    @CsvSource({"decoder_gqa.onnx, FLOAT", "decoder_fp16.onnx, FLOAT16"})
    void aDecoderGetsThem(String name, ElementType type) {
        var file = MODELS.resolve(name);
        try (var plain = environment.session(file, SETTINGS);
                var branching = environment.session(file, BRANCHES, SETTINGS).orElseThrow()) {
            assertThat(branching.inputs())
                    .containsAllEntriesOf(plain.inputs())
                    .hasSize(plain.inputs().size() + 2)
                    .containsEntry(
                            BranchInputs.POSITIONS,
                            new TensorInfo(BranchInputs.POSITIONS, ElementType.INT64, Shape.of(-1, -1)))
                    .containsEntry(
                            BranchInputs.BIAS, new TensorInfo(BranchInputs.BIAS, type, Shape.of(-1, -1, -1, -1)));
            assertThat(branching.outputs()).isEqualTo(plain.outputs());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"decoder_gqa.onnx", "decoder_fp16.onnx", "decoder_plain.onnx"})
    void logitsAreLimited(String name) {
        var file = MODELS.resolve(name);
        try (var plain = environment.session(file, SETTINGS);
                var limited = environment
                        .session(file, EnumSet.of(GraphEdit.KEPT_LOGITS), SETTINGS)
                        .orElseThrow()) {
            assertThat(limited.inputs())
                    .containsAllEntriesOf(plain.inputs())
                    .hasSize(plain.inputs().size() + 1)
                    .containsEntry(KeptLogits.KEPT, new TensorInfo(KeptLogits.KEPT, ElementType.INT64, Shape.of(-1)));
            assertThat(limited.outputs()).isEqualTo(plain.outputs());
        }
    }

    @Test
    void aDecoderOfPlainAttentionHasNoPlaceForThem() {
        assertThat(environment.session(MODELS.resolve("decoder_plain.onnx"), BRANCHES, SETTINGS))
                .isEmpty();
    }

    @Test
    void aGraphThatHasThemGetsThemNoSecondTime() throws IOException {
        var graph = ProtoMessage.of(read("decoder_gqa.onnx"))
                .message(GraphProto.MODEL_GRAPH)
                .orElseThrow();
        for (var edit : GraphEdit.values()) {
            assertThat(edit.of(graph).flatMap(edit::of)).isEmpty();
        }
    }

    @Test
    void aMessageIsWrittenAsItWasRead() throws IOException {
        var bytes = read("decoder_gqa.onnx");
        assertThat(ProtoMessage.of(bytes).encoded()).isEqualTo(bytes);
    }

    @Test
    void aFileThatIsCutOffIsNamed() throws IOException {
        var whole = read("decoder_gqa.onnx").array();
        for (var length : List.of(whole.length / 3, whole.length - 1)) {
            var cut = Files.write(folder.resolve("cut.onnx"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> environment.session(cut, BRANCHES, SETTINGS))
                    .isInstanceOf(OnnxException.class)
                    .hasMessageContaining("cut.onnx");
        }
    }

    @Test
    void weightsInAFileBesideAreFound() throws IOException {
        var weights = new ByteArrayOutputStream();
        var model = withWeightsBeside(ProtoMessage.of(read("decoder_gqa.onnx")), weights);
        var file = Files.write(folder.resolve("decoder.onnx"), model.encoded().array());
        Files.write(folder.resolve("decoder.onnx_data"), weights.toByteArray());
        assertThat(Files.size(file)).isLessThan(weights.size());
        try (var session = environment.session(file, BRANCHES, SETTINGS).orElseThrow()) {
            assertThat(session.inputs()).containsKey(BranchInputs.BIAS);
        }
    }

    private static ByteBuffer read(String name) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(MODELS.resolve(name)));
    }

    /** Field numbers of onnx.proto: graph 7, initializer 5, raw_data 9, external_data 13, data_location 14. */
    private static ProtoMessage withWeightsBeside(ProtoMessage model, ByteArrayOutputStream weights) {
        return model.mapped(7, graph -> graph.mapped(5, tensor -> beside(tensor, weights)));
    }

    private static ProtoMessage beside(ProtoMessage tensor, ByteArrayOutputStream weights) {
        var raw = tensor.all(9).findFirst().orElseThrow().content();
        if (raw.remaining() < 1024) {
            return tensor;
        }
        var entries = List.of(
                entry("location", "decoder.onnx_data"),
                entry("offset", String.valueOf(weights.size())),
                entry("length", String.valueOf(raw.remaining())));
        var values = new byte[raw.remaining()];
        raw.duplicate().get(values);
        weights.writeBytes(values);
        var fields = new ArrayList<>(
                tensor.fields().stream().filter(field -> field.number() != 9).toList());
        fields.addAll(entries);
        fields.add(ProtoMessage.number(14, 1));
        return new ProtoMessage(fields);
    }

    private static ProtoMessage.Field entry(String key, String value) {
        return ProtoMessage.bytes(
                13, new ProtoMessage(List.of(ProtoMessage.text(1, key), ProtoMessage.text(2, value))).encoded());
    }
}
