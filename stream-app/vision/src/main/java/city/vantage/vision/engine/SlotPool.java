package city.vantage.vision.engine;

import city.vantage.vision.onnx.Binding;
import city.vantage.vision.onnx.DeviceCopy;
import city.vantage.vision.onnx.Outputs;
import city.vantage.vision.onnx.Shape;
import city.vantage.vision.onnx.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Keys and values of several sequences, [slots, heads, length, head size] for each layer.
 *
 * <p>Past and present are bound to the same memory, so a step writes one position of each row and copies nothing. Rows of
 * a run are neighbouring slots.
 */
final class SlotPool implements AutoCloseable {
    private final Decoder decoder;
    private final DeviceCopy copy;
    private final int slots;
    private final int length;
    private final List<Tensor> tensors = new ArrayList<>();

    SlotPool(Decoder decoder, DeviceCopy copy, PoolSize size) {
        this.decoder = decoder;
        this.copy = copy;
        slots = size.slots();
        length = size.length();
        var signature = decoder.signature();
        var shape = Shape.of(slots, signature.keyValueHeads(), length, signature.headSize());
        try {
            for (var i = 0; i < signature.pastNames().size(); i++) {
                tensors.add(decoder.session().memory().allocate(signature.cacheType(), shape));
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    int slots() {
        return slots;
    }

    int length() {
        return length;
    }

    /** A call for one slot, whose first tokens are there already. */
    Outputs extend(int slot, int before, Tensor embeddings, boolean allLogits) {
        var tokens = Math.toIntExact(embeddings.shape().at(1));
        return run(slot, Attention.rightPadded(new int[] {before}, tokens), embeddings, allLogits);
    }

    /** A call for one slot, whose first tokens are there already, and which several continuations share. Gives all logits. */
    Outputs branch(int slot, int before, TokenTree tree, Tensor embeddings) {
        return run(slot, Attention.branching(before, tree), embeddings, true);
    }

    /** A call with one new token for each of the first slots. */
    Outputs step(int[] before, Tensor embeddings) {
        return run(0, Attention.rightPadded(before, 1), embeddings, false);
    }

    private Outputs run(int slot, Attention attention, Tensor embeddings, boolean allLogits) {
        var views = new ArrayList<Tensor>();
        try {
            return decoder.run(
                    embeddings, attention, allLogits, binding -> bind(binding, slot, attention.rows(), views));
        } finally {
            views.forEach(Tensor::close);
        }
    }

    private void bind(Binding binding, int slot, int rows, List<Tensor> views) {
        var signature = decoder.signature();
        var part = Shape.of(rows, signature.keyValueHeads(), length, signature.headSize());
        for (var i = 0; i < tensors.size(); i++) {
            var view = tensors.get(i).view(slot * slotElements(), part);
            views.add(view);
            binding.input(signature.pastNames().get(i), view)
                    .output(signature.presentNames().get(i), view);
        }
    }

    /** Copies the first tokens of a slot into another one. */
    void copy(int from, int to, int tokens) {
        var signature = decoder.signature();
        var head = (long) length * signature.headSize();
        for (var tensor : tensors) {
            if (!tensor.isOnHost()) {
                // One call for the whole slot: a call a head would cost more than the bytes it saves.
                copy.copy(tensor, from * slotElements(), tensor, to * slotElements(), slotElements());
                continue;
            }
            for (var i = 0; i < signature.keyValueHeads(); i++) {
                copy.copy(
                        tensor,
                        from * slotElements() + i * head,
                        tensor,
                        to * slotElements() + i * head,
                        (long) tokens * signature.headSize());
            }
        }
    }

    private long slotElements() {
        var signature = decoder.signature();
        return (long) signature.keyValueHeads() * length * signature.headSize();
    }

    @Override
    public void close() {
        tensors.forEach(Tensor::close);
        tensors.clear();
    }
}
