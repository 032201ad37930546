package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A tensor outside the Java heap, in the host's memory or on a card. Elements are counted from 0 in row-major order.
 *
 * <p>Its elements can be read and written where it lies in the host's memory. Not safe for use by several threads.
 */
public final class Tensor implements AutoCloseable {
    private final Memory memory;
    private final Handle value;
    private final ElementType type;
    private final Shape shape;
    private final MemorySegment data;
    private final @Nullable Tensor parent;

    private Tensor(OrtApi api, Memory memory, Handle value, ElementType type, Shape shape, @Nullable Tensor parent) {
        this.memory = memory;
        this.value = value;
        this.type = type;
        this.shape = shape;
        this.parent = parent;
        try {
            data = api.get("data of a tensor of " + shape, OrtFunction.TENSOR_DATA, value.address())
                    .reinterpret(Math.multiplyExact(shape.elements(), type.bytes()));
        } catch (RuntimeException e) {
            value.close();
            throw e;
        }
    }

    static Tensor owning(OrtApi api, Memory memory, Handle value, ElementType type, Shape shape) {
        return new Tensor(api, memory, value, type, shape, null);
    }

    static Tensor viewing(OrtApi api, Memory memory, Handle value, ElementType type, Shape shape, Tensor parent) {
        return new Tensor(api, memory, value, type, shape, parent);
    }

    public ElementType type() {
        return type;
    }

    public Shape shape() {
        return shape;
    }

    public long bytes() {
        return data.byteSize();
    }

    /** Whether the elements can be read and written from Java. */
    public boolean isOnHost() {
        return memory.isHost();
    }

    /**
     * A tensor over elements of this one, without a copy. It must not be used once this one is closed.
     *
     * @param from the first element
     */
    public Tensor view(long from, Shape part) {
        address();
        var bytes = Math.multiplyExact(part.elements(), type.bytes());
        return memory.view(this, data.asSlice(from * type.bytes(), bytes), type, part);
    }

    /** Reads as many elements as the array holds, from a tensor of FLOAT, FLOAT16 or BFLOAT16. */
    public void read(long from, float[] into) {
        var source = hostData();
        switch (type) {
            case FLOAT -> MemorySegment.copy(source, JAVA_FLOAT, from * Float.BYTES, into, 0, into.length);
            case FLOAT16 -> {
                for (var i = 0; i < into.length; i++) {
                    into[i] = Float.float16ToFloat(source.getAtIndex(JAVA_SHORT, from + i));
                }
            }
            case BFLOAT16 -> {
                for (var i = 0; i < into.length; i++) {
                    into[i] = Bfloat16.toFloat(source.getAtIndex(JAVA_SHORT, from + i));
                }
            }
            default -> throw new IllegalStateException("no floats in a tensor of " + type);
        }
    }

    /** Writes floats into a tensor of FLOAT, FLOAT16 or BFLOAT16, rounded to the nearest. */
    public void write(long at, float... values) {
        var target = hostData();
        switch (type) {
            case FLOAT -> MemorySegment.copy(values, 0, target, JAVA_FLOAT, at * Float.BYTES, values.length);
            case FLOAT16 -> {
                for (var i = 0; i < values.length; i++) {
                    target.setAtIndex(JAVA_SHORT, at + i, Float.floatToFloat16(values[i]));
                }
            }
            case BFLOAT16 -> {
                for (var i = 0; i < values.length; i++) {
                    target.setAtIndex(JAVA_SHORT, at + i, Bfloat16.of(values[i]));
                }
            }
            default -> throw new IllegalStateException("no floats in a tensor of " + type);
        }
    }

    /** Writes into a tensor of INT64, INT8, UINT8 or BOOL (where all but 0 is true). */
    public void writeLongs(long at, long... values) {
        var target = hostData();
        switch (type) {
            case INT64 -> MemorySegment.copy(values, 0, target, JAVA_LONG, at * Long.BYTES, values.length);
            case INT8, UINT8 -> {
                for (var i = 0; i < values.length; i++) {
                    target.set(JAVA_BYTE, at + i, (byte) values[i]);
                }
            }
            case BOOL -> {
                for (var i = 0; i < values.length; i++) {
                    target.set(JAVA_BYTE, at + i, (byte) (values[i] == 0 ? 0 : 1));
                }
            }
            default -> throw new IllegalStateException("no whole numbers in a tensor of " + type);
        }
    }

    /** Copies elements from a tensor of the same type. Both lie in the host's memory. */
    public void copyFrom(Tensor source, long from, long at, long elements) {
        if (source.type != type) {
            throw new IllegalArgumentException("copy of " + source.type + " into a tensor of " + type);
        }
        var size = (long) type.bytes();
        MemorySegment.copy(source.hostData(), from * size, hostData(), at * size, elements * size);
    }

    /** Makes all of it zero where it lies in the host's memory. */
    void clear() {
        if (memory.isHost()) {
            data.fill((byte) 0);
        }
    }

    MemorySegment address() {
        // A view of closed memory would still be a valid value for ONNX Runtime.
        if (parent != null) {
            parent.address();
        }
        return value.address();
    }

    private MemorySegment hostData() {
        address();
        if (!memory.isHost()) {
            throw new IllegalStateException("a tensor of " + shape + " lies on a card, not in the host's memory");
        }
        return data;
    }

    @Override
    public void close() {
        value.close();
    }
}
