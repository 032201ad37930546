package city.vantage.vision.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxTest {
    /** y = x + x, of floats [n, 3]. */
    private static final Path DOUBLE = Path.of("src/test/resources/engine/double.onnx");

    private final OnnxEnvironment environment = OnnxEnvironment.open();
    private int before;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void countHandles() {
        before = environment.openHandles();
    }

    @AfterEach
    void everyHandleIsClosed() {
        assertThat(environment.openHandles())
                .as(environment.describeOpenHandles())
                .isEqualTo(before);
        environment.close();
    }

    @Test
    void saysWhichRuntimeItIs() {
        assertThat(environment.version()).matches(Pattern.compile("1\\.\\d+\\.\\d+"));
    }

    @Test
    void readsNamesTypesAndShapesFromTheModel() {
        try (var session = session()) {
            assertThat(session.inputs())
                    .containsOnly(entry("x", new TensorInfo("x", ElementType.FLOAT, Shape.of(-1, 3))));
            assertThat(session.outputs())
                    .containsOnly(entry("y", new TensorInfo("y", ElementType.FLOAT, Shape.of(-1, 3))));
        }
    }

    @Test
    void writesIntoABoundTensorAndHandsOverTheOthers() {
        try (var session = session();
                var x = floats(1, 2, 3);
                var y = environment.tensor(ElementType.FLOAT, Shape.of(1, 3));
                var binding = session.binding()) {
            binding.input("x", x).output("y", y).run();
            try (var none = binding.outputs()) {
                assertThat(read(y)).containsExactly(2, 4, 6);
                assertThatThrownBy(() -> none.get("y")).hasMessageContaining("no output y");
            }
            binding.clear().input("x", y).outputOnHost("y").run();
            try (var outputs = binding.outputs()) {
                assertThat(read(outputs.get("y"))).containsExactly(4, 8, 12);
            }
        }
    }

    @Test
    void aViewIsTheSameMemory() {
        try (var session = session();
                var pool = environment.tensor(ElementType.FLOAT, Shape.of(4, 3));
                var second = pool.view(3, Shape.of(1, 3));
                var binding = session.binding()) {
            pool.write(3, 5, 6, 7);
            binding.input("x", second).output("y", second).run();
            binding.outputs().close();
            assertThat(read(pool)).containsExactly(0, 0, 0, 10, 12, 14, 0, 0, 0, 0, 0, 0);
        }
    }

    @Test
    void aWrongShapeIsRefusedAndTheBindingStillWorks() {
        try (var session = session();
                var wrong = environment.tensor(ElementType.FLOAT, Shape.of(1, 4));
                var x = floats(1, 1, 1);
                var binding = session.binding()) {
            binding.input("x", wrong).outputOnHost("y");
            assertThatThrownBy(binding::run)
                    .isInstanceOf(OnnxException.class)
                    .hasMessageContaining("double.onnx")
                    .hasMessageContaining("Got: 4 Expected: 3");
            binding.clear().input("x", x).outputOnHost("y").run().outputs().close();
        }
    }

    @Test
    void anOutputOfAnotherShapeThanTheTensorIsRefused() {
        try (var session = session();
                var x = floats(1, 1, 1);
                var y = environment.tensor(ElementType.FLOAT, Shape.of(2, 3));
                var binding = session.binding()) {
            binding.input("x", x).output("y", y);
            assertThatThrownBy(binding::run).isInstanceOf(OnnxException.class);
        }
    }

    @Test
    void aWrongNameIsRefused() {
        try (var session = session();
                var x = floats(1, 1, 1);
                var binding = session.binding()) {
            assertThatThrownBy(() -> binding.input("z", x).outputOnHost("y").run())
                    .isInstanceOf(OnnxException.class)
                    .hasMessageContaining("z");
        }
    }

    @Test
    void aWrongTypeIsRefused() {
        try (var session = session();
                var x = environment.tensor(ElementType.INT64, Shape.of(1, 3));
                var binding = session.binding()) {
            binding.input("x", x).outputOnHost("y");
            assertThatThrownBy(binding::run).isInstanceOf(OnnxException.class).hasMessageContaining("float");
        }
    }

    @Test
    void aBrokenModelIsRefused() throws Exception {
        var model = Files.write(folder.resolve("broken.onnx"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> environment.session(model, SessionSettings.cpu(1)))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("broken.onnx");
    }

    @Test
    void aMissingModelIsRefused() {
        assertThatThrownBy(() -> environment.session(folder.resolve("none.onnx"), SessionSettings.cpu(1)))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("none.onnx");
    }

    @Test
    void cudaWithoutItsLibrariesIsAClearError() {
        assertThatThrownBy(() -> environment.session(DOUBLE, cuda(false)))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("CUDA device 0")
                .hasMessageContaining("LD_LIBRARY_PATH");
    }

    @Test
    void cudaFallsBackToTheCpuOnlyWhereConfigured() {
        try (var session = environment.session(DOUBLE, cuda(true))) {
            assertThat(session.device()).isEqualTo(Device.CPU);
        }
    }

    @Test
    void aLibraryThatIsNoFileIsRefused() {
        assertThatThrownBy(() -> OnnxEnvironment.open(folder.resolve("libonnxruntime.so")))
                .isInstanceOf(OnnxException.class)
                .hasMessageContaining("libonnxruntime.so");
    }

    @Test
    void aClosedTensorCantBeUsed() {
        try (var session = session();
                var binding = session.binding()) {
            var x = floats(1, 2, 3);
            var view = x.view(0, Shape.of(1, 3));
            x.close();
            assertThatThrownBy(() -> binding.input("x", x)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> binding.input("x", view)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> read(x)).isInstanceOf(IllegalStateException.class);
            view.close();
        }
    }

    @Test
    void aDeviceCopyMovesElements() {
        try (var copy = DeviceCopy.open(environment, ElementType.FLOAT, SessionSettings.cpu(1));
                var pool = environment.tensor(ElementType.FLOAT, Shape.of(6))) {
            pool.write(0, 1, 2, 3, 4, 5, 6);
            copy.copyByModel(pool, 0, pool, 4, 2);
            assertThat(read(pool)).containsExactly(1, 2, 3, 4, 1, 2);
            copy.copy(pool, 2, pool, 0, 2);
            assertThat(read(pool)).containsExactly(3, 4, 3, 4, 1, 2);
        }
    }

    @Test
    void shortFloatsAreReadAndWritten() {
        for (var type : new ElementType[] {ElementType.FLOAT16, ElementType.BFLOAT16}) {
            try (var tensor = environment.tensor(type, Shape.of(3))) {
                tensor.write(0, 1.5f, -0.25f, 1e-3f);
                assertThat(read(tensor)[0]).isEqualTo(1.5f);
                assertThat(read(tensor)[1]).isEqualTo(-0.25f);
                assertThat(read(tensor)[2]).isCloseTo(1e-3f, Percentage.withPercentage(0.4));
            }
        }
    }

    private OnnxSession session() {
        return environment.session(DOUBLE, SessionSettings.cpu(1));
    }

    private static SessionSettings cuda(boolean fallback) {
        return new SessionSettings(1, 1, SessionSettings.Optimisation.ALL, new Device.Cuda(0, 1 << 20, fallback));
    }

    private Tensor floats(float... values) {
        var tensor = environment.tensor(ElementType.FLOAT, Shape.of(1, values.length));
        tensor.write(0, values);
        return tensor;
    }

    private static float[] read(Tensor tensor) {
        var values = new float[Math.toIntExact(tensor.shape().elements())];
        tensor.read(0, values);
        return values;
    }

    private static Map.Entry<String, TensorInfo> entry(String name, TensorInfo info) {
        return Map.entry(name, info);
    }
}
