package city.vantage.vision.onnx;

import static java.util.function.Predicate.not;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives a decoder two more inputs, so that several continuations of one prefix can be computed in one call: where each
 * token stands ({@link #POSITIONS}, [batch, tokens]) and what it may see ({@link #BIAS}, [1, 1, tokens, all], added to the
 * attention's scores). GroupQueryAttention has places for both, and exports leave them empty.
 *
 * <p>Places of inputs are those of com.microsoft.GroupQueryAttention, version 1.
 */
public final class BranchInputs {
    public static final String POSITIONS = "vantage_positions";
    public static final String BIAS = "vantage_attention_bias";

    private static final String OPERATOR = "GroupQueryAttention";
    private static final int ATTRIBUTE_INTEGER = 3;
    private static final int PAST_KEY_PLACE = 3;
    private static final int POSITIONS_PLACE = 9;
    private static final int BIAS_PLACE = 10;

    private BranchInputs() {}

    /** The graph with the inputs, or nothing if it isn't one that has places for them. */
    static Optional<ProtoMessage> added(ProtoMessage graph) {
        var attention = graph.messages(GraphProto.NODE)
                .filter(BranchInputs::isAttention)
                .toList();
        return attention.isEmpty() || attention.stream().anyMatch(not(BranchInputs::hasPlaces))
                ? Optional.empty()
                : Optional.of(withInputs(graph, attention.getFirst()));
    }

    private static boolean isAttention(ProtoMessage node) {
        return node.text(GraphProto.NODE_OPERATOR).equals(OPERATOR);
    }

    /** Positions have to count here, which they do where the operator rotates; else the graph has an input of its own. */
    private static boolean hasPlaces(ProtoMessage node) {
        var inputs = node.texts(GraphProto.NODE_INPUT);
        return rotates(node)
                && inputs.stream().skip(POSITIONS_PLACE).allMatch(String::isEmpty)
                && inputs.size() > PAST_KEY_PLACE;
    }

    private static boolean rotates(ProtoMessage node) {
        return node.messages(GraphProto.NODE_ATTRIBUTE)
                .anyMatch(attribute -> attribute.text(GraphProto.NAME).equals("do_rotary")
                        && attribute.number(ATTRIBUTE_INTEGER) == 1);
    }

    private static ProtoMessage withInputs(ProtoMessage graph, ProtoMessage attention) {
        var past = attention.texts(GraphProto.NODE_INPUT).get(PAST_KEY_PLACE);
        var element = graph.messages(GraphProto.INPUT)
                .filter(input -> input.text(GraphProto.NAME).equals(past))
                .map(GraphProto::elementType)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no input " + past));
        var fields = new ArrayList<ProtoMessage.Field>();
        for (var field : graph.fields()) {
            fields.add(field.number() == GraphProto.NODE ? node(field) : field);
        }
        fields.add(GraphProto.input(POSITIONS, GraphProto.INT64, "batch_size", "sequence_length"));
        fields.add(GraphProto.input(BIAS, element, "bias_rows", "bias_heads", "sequence_length", "bias_columns"));
        return new ProtoMessage(fields);
    }

    private static ProtoMessage.Field node(ProtoMessage.Field field) {
        var node = ProtoMessage.of(field.content());
        if (!isAttention(node)) {
            return field;
        }
        var inputs = new ArrayList<>(node.texts(GraphProto.NODE_INPUT));
        inputs.addAll(Collections.nCopies(Math.max(0, BIAS_PLACE + 1 - inputs.size()), ""));
        inputs.set(POSITIONS_PLACE, POSITIONS);
        inputs.set(BIAS_PLACE, BIAS);
        var fields = Stream.concat(
                inputs.stream().map(name -> ProtoMessage.text(GraphProto.NODE_INPUT, name)),
                node.fields().stream().filter(other -> other.number() != GraphProto.NODE_INPUT));
        return ProtoMessage.bytes(GraphProto.NODE, new ProtoMessage(fields.toList()).encoded());
    }
}
