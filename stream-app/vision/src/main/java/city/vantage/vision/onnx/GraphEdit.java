package city.vantage.vision.onnx;

import java.util.Optional;

/** A change of a decoder's graph as it is loaded; the file stays as it is. */
public enum GraphEdit {
    BRANCH_INPUTS,
    KEPT_LOGITS;

    /** The changed graph, or nothing where there is no place for the change. */
    Optional<ProtoMessage> of(ProtoMessage graph) {
        return switch (this) {
            case BRANCH_INPUTS -> BranchInputs.added(graph);
            case KEPT_LOGITS -> KeptLogits.added(graph);
        };
    }
}
