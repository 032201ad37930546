package city.vantage.vision.onnx;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Numbers of fields of onnx.proto, and the messages of it that graphs get here. */
final class GraphProto {
    static final int MODEL_GRAPH = 7;

    static final int NODE = 1;
    static final int INPUT = 11;
    static final int OUTPUT = 12;
    static final int VALUE_INFO = 13;

    static final int NODE_INPUT = 1;
    static final int NODE_OUTPUT = 2;
    static final int NODE_OPERATOR = 4;
    static final int NODE_ATTRIBUTE = 5;

    /** Of inputs, outputs and attributes. */
    static final int NAME = 1;

    static final int INT64 = 7;

    private static final int TYPE = 2;
    private static final int TENSOR = 1;
    private static final int ELEMENT = 1;
    private static final int SHAPE = 2;
    private static final int DIMENSION = 1;
    private static final int PARAMETER = 2;
    private static final int ATTRIBUTE_INTEGER = 3;
    private static final int ATTRIBUTE_TYPE = 20;
    private static final int TYPE_INTEGER = 2;

    private GraphProto() {}

    /** The element type of an input or output, or 0 if it says none. */
    static long elementType(ProtoMessage value) {
        return value.message(TYPE)
                .flatMap(type -> type.message(TENSOR))
                .map(tensor -> tensor.number(ELEMENT))
                .orElse(0L);
    }

    /** An input of the graph, none of whose dimensions is fixed. */
    static ProtoMessage.Field input(String name, long element, String... dimensions) {
        var shape = message(Stream.of(dimensions).map(GraphProto::dimension).toArray(ProtoMessage.Field[]::new));
        var tensor = message(ProtoMessage.number(ELEMENT, element), ProtoMessage.bytes(SHAPE, shape));
        return ProtoMessage.bytes(
                INPUT,
                message(
                        ProtoMessage.text(NAME, name),
                        ProtoMessage.bytes(TYPE, message(ProtoMessage.bytes(TENSOR, tensor)))));
    }

    /** An input or output with another name for one of its dimensions. */
    static ProtoMessage withDimension(ProtoMessage value, int axis, String name) {
        return value.mapped(
                TYPE,
                type -> type.mapped(
                        TENSOR,
                        tensor -> tensor.mapped(SHAPE, shape -> {
                            var dimensions = new ArrayList<>(shape.fields());
                            dimensions.set(axis, dimension(name));
                            return new ProtoMessage(dimensions);
                        })));
    }

    private static ProtoMessage.Field dimension(String name) {
        return ProtoMessage.bytes(DIMENSION, message(ProtoMessage.text(PARAMETER, name)));
    }

    /** An attribute of a node. */
    static ProtoMessage.Field attribute(String name, long value) {
        return ProtoMessage.bytes(
                NODE_ATTRIBUTE,
                message(
                        ProtoMessage.text(NAME, name),
                        ProtoMessage.number(ATTRIBUTE_INTEGER, value),
                        ProtoMessage.number(ATTRIBUTE_TYPE, TYPE_INTEGER)));
    }

    static ByteBuffer message(ProtoMessage.Field... fields) {
        return new ProtoMessage(List.of(fields)).encoded();
    }
}
