package city.vantage.vision.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives a decoder one more input, {@link #KEPT} [kept]: the positions for which logits are computed. Exports compute them
 * for every token of a prompt, and one is wanted: with a vocabulary of 150,000 that is a fifth of the work of a small
 * decoder, and 600 MB a thousand tokens.
 */
public final class KeptLogits {
    public static final String KEPT = "vantage_kept";

    private static final String LOGITS = "logits";
    private static final String KEPT_STATES = "vantage_kept_states";
    private static final Set<String> HEADS = Set.of("MatMul", "MatMulNBits", "FusedMatMul");
    private static final Set<String> POSITION_BY_POSITION = Set.of("Cast", "Mul", "Div", "Tanh");

    private KeptLogits() {}

    /** The graph with the input; nothing if its last product can't be found, or if it limits its logits by itself. */
    static Optional<ProtoMessage> added(ProtoMessage graph) {
        var limited = graph.messages(GraphProto.INPUT)
                .anyMatch(input -> input.text(GraphProto.NAME).contains("logits_to_keep")
                        || input.text(GraphProto.NAME).equals(KEPT));
        return limited ? Optional.empty() : head(graph).map(head -> withInput(graph, head));
    }

    /** Goes back from the logits to the product that makes them of the hidden states. */
    private static Optional<ProtoMessage> head(ProtoMessage graph) {
        var nodes = graph.messages(GraphProto.NODE).toList();
        var wanted = LOGITS;
        for (var i = nodes.size() - 1; i >= 0; i--) {
            var node = nodes.get(i);
            if (!node.texts(GraphProto.NODE_OUTPUT).contains(wanted)) {
                continue;
            }
            var operator = node.text(GraphProto.NODE_OPERATOR);
            if (HEADS.contains(operator)) {
                return Optional.of(node);
            } else if (!POSITION_BY_POSITION.contains(operator)) {
                return Optional.empty();
            }
            wanted = node.text(GraphProto.NODE_INPUT);
        }
        return Optional.empty();
    }

    private static ProtoMessage withInput(ProtoMessage graph, ProtoMessage head) {
        var fields = new ArrayList<ProtoMessage.Field>();
        for (var field : graph.fields()) {
            switch (field.number()) {
                case GraphProto.NODE -> fields.addAll(nodes(field, head));
                case GraphProto.OUTPUT -> fields.add(output(field));
                // Shapes of what lies between would be those of all positions; the runtime finds the true ones.
                case GraphProto.VALUE_INFO -> {}
                default -> fields.add(field);
            }
        }
        fields.add(GraphProto.input(KEPT, GraphProto.INT64, "kept"));
        return new ProtoMessage(fields);
    }

    private static List<ProtoMessage.Field> nodes(ProtoMessage.Field field, ProtoMessage head) {
        var node = ProtoMessage.of(field.content());
        if (!node.equals(head)) {
            return List.of(field);
        }
        var states = node.text(GraphProto.NODE_INPUT);
        var gather = GraphProto.message(
                ProtoMessage.text(GraphProto.NODE_INPUT, states),
                ProtoMessage.text(GraphProto.NODE_INPUT, KEPT),
                ProtoMessage.text(GraphProto.NODE_OUTPUT, KEPT_STATES),
                ProtoMessage.text(GraphProto.NODE_OPERATOR, "Gather"),
                GraphProto.attribute("axis", 1));
        return List.of(
                ProtoMessage.bytes(GraphProto.NODE, gather),
                ProtoMessage.bytes(GraphProto.NODE, fed(node).encoded()));
    }

    private static ProtoMessage fed(ProtoMessage node) {
        var inputs = new ArrayList<>(node.texts(GraphProto.NODE_INPUT));
        inputs.set(0, KEPT_STATES);
        var fields = new ArrayList<>(inputs.stream()
                .map(name -> ProtoMessage.text(GraphProto.NODE_INPUT, name))
                .toList());
        node.fields().stream()
                .filter(field -> field.number() != GraphProto.NODE_INPUT)
                .forEach(fields::add);
        return new ProtoMessage(fields);
    }

    private static ProtoMessage.Field output(ProtoMessage.Field field) {
        var output = ProtoMessage.of(field.content());
        return output.text(GraphProto.NAME).equals(LOGITS)
                ? ProtoMessage.bytes(
                        GraphProto.OUTPUT,
                        GraphProto.withDimension(output, 1, "kept").encoded())
                : field;
    }
}
