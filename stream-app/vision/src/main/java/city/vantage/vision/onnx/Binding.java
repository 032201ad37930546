package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Inputs and outputs of a session, bound to memory. Not safe for use by several threads.
 *
 * <p>An output is bound to a tensor, into which it is then written, or to a memory, from which the run takes a new tensor
 * that {@link #outputs} hands over.
 */
public final class Binding implements AutoCloseable {
    private final OrtApi api;
    private final OnnxSession session;
    private final Handle binding;
    private final Arena names = Arena.ofAuto();
    private final Map<String, MemorySegment> nameOf = new HashMap<>();
    private final List<Output> bound = new ArrayList<>();

    /** An output in the order in which it was bound; handed over if the run makes its tensor. */
    private record Output(String name, Memory memory, boolean handedOver) {}

    Binding(OnnxSession session) {
        this.api = session.environment().api();
        this.session = session;
        binding = api.create(
                session.model(),
                OrtFunction.CREATE_BINDING,
                OrtFunction.RELEASE_BINDING,
                session.handle().address());
    }

    /** Gives the model an input. The tensor stays the caller's, who keeps it open until the run is over. */
    public Binding input(String name, Tensor tensor) {
        api.call(
                session.model() + " takes " + name + " of " + tensor.shape(),
                OrtFunction.BIND_INPUT,
                binding.address(),
                nameOf(name),
                tensor.address());
        return this;
    }

    /** Has the model write an output into a tensor, whose shape has to be what comes out. */
    public Binding output(String name, Tensor tensor) {
        api.call(
                session.model() + " gives " + name + " of " + tensor.shape(),
                OrtFunction.BIND_OUTPUT,
                binding.address(),
                nameOf(name),
                tensor.address());
        bound.add(new Output(name, session.memory(), false));
        return this;
    }

    /** Has the run take a new tensor for an output from the memory of the session's device. */
    public Binding output(String name) {
        return output(name, session.memory());
    }

    /** Has the run take a new tensor for an output from the host's memory, where it can be read. */
    public Binding outputOnHost(String name) {
        return output(name, session.environment().host());
    }

    private Binding output(String name, Memory memory) {
        api.call(
                session.model() + " gives " + name,
                OrtFunction.BIND_OUTPUT_TO_DEVICE,
                binding.address(),
                nameOf(name),
                memory.info());
        bound.add(new Output(name, memory, true));
        return this;
    }

    /**
     * Runs the model.
     *
     * @throws OnnxException if a name, type or shape isn't the model's, or if the run fails
     */
    public Binding run() {
        api.call(
                "run " + session.model(),
                OrtFunction.RUN_WITH_BINDING,
                session.handle().address(),
                MemorySegment.NULL,
                binding.address());
        return this;
    }

    /** The tensors that the run has taken, by name. The caller closes them. */
    public Outputs outputs() {
        var outputs = new Outputs();
        try (var arena = Arena.ofConfined()) {
            var values = values(arena);
            for (var i = 0; i < values.size(); i++) {
                var output = bound.get(i);
                var value = values.get(i);
                if (output.handedOver()) {
                    outputs.add(output.name(), tensor(output, value));
                } else {
                    // A second handle on the caller's own tensor.
                    value.close();
                }
            }
            return outputs;
        } catch (RuntimeException e) {
            outputs.close();
            throw e;
        }
    }

    private List<Handle> values(Arena arena) {
        var allocator = api.get(session.model(), OrtFunction.DEFAULT_ALLOCATOR);
        var array = arena.allocate(ADDRESS);
        var count = arena.allocate(JAVA_LONG);
        api.call(session.model(), OrtFunction.BOUND_OUTPUTS, binding.address(), allocator, array, count);
        var size = count.get(JAVA_LONG, 0);
        if (size == 0) {
            return List.of();
        }
        var addresses = array.get(ADDRESS, 0).reinterpret(size * ADDRESS.byteSize());
        var handles = new ArrayList<Handle>();
        for (var i = 0L; i < size; i++) {
            handles.add(new Handle(api, OrtFunction.RELEASE_VALUE, addresses.getAtIndex(ADDRESS, i)));
        }
        api.call(session.model(), OrtFunction.ALLOCATOR_FREE, allocator, addresses);
        return handles;
    }

    private Tensor tensor(Output output, Handle value) {
        try (var info = api.create(
                session.model(), OrtFunction.TENSOR_INFO, OrtFunction.RELEASE_TENSOR_INFO, value.address())) {
            var type = Signature.elementType(api, session.model() + ": " + output.name(), info.address());
            var shape = Signature.shape(api, session.model(), info.address());
            return Tensor.owning(api, output.memory(), value, type, shape);
        } catch (RuntimeException e) {
            value.close();
            throw e;
        }
    }

    /** Forgets all inputs and outputs. */
    public Binding clear() {
        api.run(OrtFunction.CLEAR_INPUTS, binding.address());
        api.run(OrtFunction.CLEAR_OUTPUTS, binding.address());
        bound.clear();
        return this;
    }

    private MemorySegment nameOf(String name) {
        return nameOf.computeIfAbsent(name, names::allocateFrom);
    }

    @Override
    public void close() {
        binding.close();
    }
}
