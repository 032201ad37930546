package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** Reads names, types and shapes of a session's inputs and outputs. */
final class Signature {
    private final OrtApi api;
    private final String model;
    private final MemorySegment session;

    Signature(OrtApi api, String model, MemorySegment session) {
        this.api = api;
        this.model = model;
        this.session = session;
    }

    Map<String, TensorInfo> inputs() {
        return read(OrtFunction.INPUT_COUNT, OrtFunction.INPUT_NAME, OrtFunction.INPUT_TYPE);
    }

    Map<String, TensorInfo> outputs() {
        return read(OrtFunction.OUTPUT_COUNT, OrtFunction.OUTPUT_NAME, OrtFunction.OUTPUT_TYPE);
    }

    private Map<String, TensorInfo> read(OrtFunction count, OrtFunction name, OrtFunction type) {
        var infos = new LinkedHashMap<String, TensorInfo>();
        var size = api.number(model, count, session);
        for (var i = 0L; i < size; i++) {
            var info = info(name(name, i), type, i);
            infos.put(info.name(), info);
        }
        return infos;
    }

    private String name(OrtFunction function, long index) {
        var allocator = api.get(model, OrtFunction.DEFAULT_ALLOCATOR);
        var text = api.get(model, function, session, index, allocator);
        try {
            return OrtApi.text(text);
        } finally {
            api.call(model, OrtFunction.ALLOCATOR_FREE, allocator, text);
        }
    }

    private TensorInfo info(String name, OrtFunction function, long index) {
        try (var type = api.create(model, function, OrtFunction.RELEASE_TYPE_INFO, session, index)) {
            // Owned by the type: not released by itself.
            var tensor = api.get(model, OrtFunction.TENSOR_INFO_OF_TYPE, type.address());
            if (tensor.address() == 0) {
                throw new OnnxException(model + ": " + name + " is no tensor");
            }
            return new TensorInfo(name, elementType(api, model + ": " + name, tensor), shape(api, model, tensor));
        }
    }

    static ElementType elementType(OrtApi api, String where, MemorySegment info) {
        try (var arena = Arena.ofConfined()) {
            var code = arena.allocate(JAVA_INT);
            api.call(where, OrtFunction.ELEMENT_TYPE, info, code);
            return ElementType.of(code.get(JAVA_INT, 0), where);
        }
    }

    static Shape shape(OrtApi api, String where, MemorySegment info) {
        try (var arena = Arena.ofConfined()) {
            var rank = api.number(where, OrtFunction.DIMENSION_COUNT, info);
            var dimensions = arena.allocate(JAVA_LONG, Math.max(1, rank));
            api.call(where, OrtFunction.DIMENSIONS, info, dimensions, rank);
            return new Shape(LongStream.range(0, rank)
                    .mapToObj(i -> dimensions.getAtIndex(JAVA_LONG, i))
                    .toList());
        }
    }
}
