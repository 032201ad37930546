package city.vantage.vision.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Copies tensors where they lie, on a card or in the host's memory.
 *
 * <p>The C interface has no such call that all supported versions know, so a model of one Identity operator does it:
 * input and output are bound to the two tensors. CUDA's own memcpy would need a second native library.
 */
public final class DeviceCopy implements AutoCloseable {
    private final Binding binding;
    private final OnnxSession session;

    private DeviceCopy(OnnxSession session) {
        this.session = session;
        binding = session.binding();
    }

    public static DeviceCopy open(OnnxEnvironment environment, ElementType type, SessionSettings settings) {
        return new DeviceCopy(environment.session("copy of " + type, model(type), settings));
    }

    /** Copies elements between tensors of one type, which may be the same one where the ranges don't overlap. */
    public void copy(Tensor source, long from, Tensor target, long at, long elements) {
        if (source.isOnHost() && target.isOnHost()) {
            target.copyFrom(source, from, at, elements);
            return;
        }
        copyByModel(source, from, target, at, elements);
    }

    void copyByModel(Tensor source, long from, Tensor target, long at, long elements) {
        var shape = Shape.of(elements);
        try (var in = source.view(from, shape);
                var out = target.view(at, shape)) {
            binding.clear().input("x", in).output("y", out).run();
        } finally {
            binding.clear();
        }
    }

    /** The protobuf of a model y = Identity(x), of one dimension. Field numbers are those of onnx.proto. */
    private static byte[] model(ElementType type) {
        var node = join(text(1, "x"), text(2, "y"), text(4, "Identity"));
        var graph = join(bytes(1, node), text(2, "copy"), bytes(11, value("x", type)), bytes(12, value("y", type)));
        return join(number(1, 8), bytes(7, graph), bytes(8, join(text(1, ""), number(2, 17))));
    }

    private static byte[] value(String name, ElementType type) {
        var shape = bytes(1, text(2, "n"));
        var tensor = join(number(1, type.code()), bytes(2, shape));
        return join(text(1, name), bytes(2, bytes(1, tensor)));
    }

    private static byte[] text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    /** A field with a length, which is below 128 for all parts but the graph's, below 16,384. */
    private static byte[] bytes(int field, byte[] value) {
        var length = value.length < 128
                ? new byte[] {(byte) value.length}
                : new byte[] {(byte) ((value.length & 0x7f) | 0x80), (byte) (value.length >> 7)};
        return join(new byte[] {(byte) ((field << 3) | 2)}, length, value);
    }

    private static byte[] number(int field, int value) {
        return new byte[] {(byte) (field << 3), (byte) value};
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        binding.close();
        session.close();
    }
}
