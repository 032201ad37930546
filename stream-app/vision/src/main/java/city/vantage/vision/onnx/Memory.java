package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Memory of the host or of a session's device, from which tensors are taken. */
public final class Memory implements AutoCloseable {
    private static final int DEVICE_ALLOCATOR = 0;
    private static final int DEFAULT_MEMORY = 0;

    private final OrtApi api;
    private final boolean host;
    private final Handle info;
    private final @Nullable Handle ownAllocator;
    private final MemorySegment allocator;

    private Memory(OrtApi api, boolean host, Handle info, @Nullable Handle ownAllocator, MemorySegment allocator) {
        this.api = api;
        this.host = host;
        this.info = info;
        this.ownAllocator = ownAllocator;
        this.allocator = allocator;
    }

    /** The host's memory. */
    static Memory host(OrtApi api) {
        var allocator = api.get("host memory", OrtFunction.DEFAULT_ALLOCATOR);
        return new Memory(api, true, info(api, "Cpu", 0), null, allocator);
    }

    /** Memory of the card that the session runs on. */
    static Memory cuda(OrtApi api, String model, Handle session, int id) {
        var info = info(api, "Cuda", id);
        try {
            var allocator = api.create(
                    model + " takes memory of CUDA device " + id,
                    OrtFunction.CREATE_ALLOCATOR,
                    OrtFunction.RELEASE_ALLOCATOR,
                    session.address(),
                    info.address());
            return new Memory(api, false, info, allocator, allocator.address());
        } catch (RuntimeException e) {
            info.close();
            throw e;
        }
    }

    private static Handle info(OrtApi api, String name, int id) {
        try (var arena = Arena.ofConfined()) {
            return api.create(
                    "memory of " + name,
                    OrtFunction.CREATE_MEMORY_INFO,
                    OrtFunction.RELEASE_MEMORY_INFO,
                    arena.allocateFrom(name),
                    DEVICE_ALLOCATOR,
                    id,
                    DEFAULT_MEMORY);
        }
    }

    /** A new tensor. In the host's memory all of it is zero; on a card it is what lay there before. */
    public Tensor allocate(ElementType type, Shape shape) {
        try (var arena = Arena.ofConfined()) {
            var value = api.create(
                    "take a tensor of " + shape,
                    OrtFunction.CREATE_TENSOR,
                    OrtFunction.RELEASE_VALUE,
                    allocator,
                    dimensions(arena, shape),
                    (long) shape.rank(),
                    type.code());
            var tensor = Tensor.owning(api, this, value, type, shape);
            tensor.clear();
            return tensor;
        }
    }

    /** A tensor over bytes of another one. */
    Tensor view(Tensor parent, MemorySegment address, ElementType type, Shape shape) {
        try (var arena = Arena.ofConfined()) {
            var value = api.create(
                    "view of " + shape,
                    OrtFunction.CREATE_TENSOR_OVER,
                    OrtFunction.RELEASE_VALUE,
                    info.address(),
                    address,
                    address.byteSize(),
                    dimensions(arena, shape),
                    (long) shape.rank(),
                    type.code());
            return Tensor.viewing(api, this, value, type, shape, parent);
        }
    }

    private static MemorySegment dimensions(Arena arena, Shape shape) {
        var segment = arena.allocate(JAVA_LONG, Math.max(1, shape.rank()));
        MemorySegment.copy(shape.toArray(), 0, segment, JAVA_LONG, 0, shape.rank());
        return segment;
    }

    boolean isHost() {
        return host;
    }

    MemorySegment info() {
        return info.address();
    }

    @Override
    public void close() {
        if (ownAllocator != null) {
            ownAllocator.close();
        }
        info.close();
    }
}
