package city.vantage.vision.onnx;

import static java.util.function.Predicate.not;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a decoder two more inputs, so that several continuations of one prefix can be computed in one call: where each
 * token stands ({@link #POSITIONS}, [batch, tokens]) and what it may see ({@link #BIAS}, [1, 1, tokens, all], added to the
 * attention's scores). GroupQueryAttention has places for both, and exports leave them empty.
 *
 * <p>Numbers of fields are those of onnx.proto; places of inputs those of com.microsoft.GroupQueryAttention, version 1.
 */
public final class BranchInputs {
    public static final String POSITIONS = "vantage_positions";
    public static final String BIAS = "vantage_attention_bias";

    private static final String OPERATOR = "GroupQueryAttention";
    private static final int GRAPH = 7;
    private static final int NODE = 1;
    private static final int GRAPH_INPUT = 11;
    private static final int INPUT = 1;
    private static final int NAME = 1;
    private static final int OP_TYPE = 4;
    private static final int ATTRIBUTE = 5;
    private static final int INTEGER = 3;
    private static final int TYPE = 2;
    private static final int TENSOR = 1;
    private static final int ELEMENT = 1;
    private static final int SHAPE = 2;
    private static final int DIMENSION = 1;
    private static final int PARAMETER = 2;
    private static final int INT64 = 7;
    private static final int PAST_KEY_PLACE = 3;
    private static final int POSITIONS_PLACE = 9;
    private static final int BIAS_PLACE = 10;

    private BranchInputs() {}

    /** The model with the inputs, or nothing if it isn't one that has places for them. */
    static Optional<byte[]> added(ByteBuffer model) {
        var whole = ProtoMessage.of(model);
        var graph = whole.message(GRAPH);
        if (graph.isEmpty()) {
            return Optional.empty();
        }
        var nodes = graph.get().all(NODE).map(field -> ProtoMessage.of(field.content()));
        var attention = nodes.filter(BranchInputs::isAttention).toList();
        if (attention.isEmpty() || attention.stream().anyMatch(not(BranchInputs::hasPlaces))) {
            return Optional.empty();
        }
        var changed = withInputs(graph.get(), attention.getFirst());
        return Optional.of(replaced(whole, GRAPH, changed).encoded().array());
    }

    private static boolean isAttention(ProtoMessage node) {
        return node.text(OP_TYPE).equals(OPERATOR);
    }

    /** Positions have to count here, which they do where the operator rotates; else the graph has an input of its own. */
    private static boolean hasPlaces(ProtoMessage node) {
        var inputs = node.texts(INPUT);
        return rotates(node)
                && inputs.stream().skip(POSITIONS_PLACE).allMatch(String::isEmpty)
                && inputs.size() > PAST_KEY_PLACE;
    }

    private static boolean rotates(ProtoMessage node) {
        return node.all(ATTRIBUTE)
                .map(field -> ProtoMessage.of(field.content()))
                .anyMatch(attribute -> attribute.text(NAME).equals("do_rotary") && attribute.number(INTEGER) == 1);
    }

    private static ProtoMessage withInputs(ProtoMessage graph, ProtoMessage attention) {
        var past = attention.texts(INPUT).get(PAST_KEY_PLACE);
        var element = graph.all(GRAPH_INPUT)
                .map(field -> ProtoMessage.of(field.content()))
                .filter(input -> input.text(NAME).equals(past))
                .map(input -> input.message(TYPE)
                        .flatMap(type -> type.message(TENSOR))
                        .map(tensor -> tensor.number(ELEMENT))
                        .orElse(0L))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input " + past));
        var fields = new ArrayList<ProtoMessage.Field>();
        for (var field : graph.fields()) {
            fields.add(field.number() == NODE ? node(field) : field);
        }
        fields.add(input(POSITIONS, INT64, "batch_size", "sequence_length"));
        fields.add(input(BIAS, element, "bias_rows", "bias_heads", "sequence_length", "bias_columns"));
        return new ProtoMessage(fields);
    }

    private static ProtoMessage.Field node(ProtoMessage.Field field) {
        var node = ProtoMessage.of(field.content());
        if (!isAttention(node)) {
            return field;
        }
        var inputs = new ArrayList<>(node.texts(INPUT));
        inputs.addAll(Collections.nCopies(Math.max(0, BIAS_PLACE + 1 - inputs.size()), ""));
        inputs.set(POSITIONS_PLACE, POSITIONS);
        inputs.set(BIAS_PLACE, BIAS);
        var fields = Stream.concat(
                inputs.stream().map(name -> ProtoMessage.text(INPUT, name)),
                node.fields().stream().filter(other -> other.number() != INPUT));
        return ProtoMessage.bytes(NODE, new ProtoMessage(fields.toList()).encoded());
    }

    private static ProtoMessage.Field input(String name, long element, String... dimensions) {
        var shape = message(Stream.of(dimensions)
                .map(dimension ->
                        ProtoMessage.bytes(DIMENSION, message(List.of(ProtoMessage.text(PARAMETER, dimension)))))
                .toList());
        var tensor = message(List.of(ProtoMessage.number(ELEMENT, element), ProtoMessage.bytes(SHAPE, shape)));
        var type = message(List.of(ProtoMessage.bytes(TENSOR, tensor)));
        return ProtoMessage.bytes(
                GRAPH_INPUT, message(List.of(ProtoMessage.text(NAME, name), ProtoMessage.bytes(TYPE, type))));
    }

    private static ByteBuffer message(List<ProtoMessage.Field> fields) {
        return new ProtoMessage(fields).encoded();
    }

    private static ProtoMessage replaced(ProtoMessage message, int number, ProtoMessage with) {
        return new ProtoMessage(message.fields().stream()
                .map(field -> field.number() == number ? ProtoMessage.bytes(number, with.encoded()) : field)
                .toList());
    }
}
