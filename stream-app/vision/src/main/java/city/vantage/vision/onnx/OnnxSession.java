package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A loaded model. Runs through a {@link Binding}; several bindings may run at a time. */
public final class OnnxSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OnnxSession.class);

    private final OnnxEnvironment environment;
    private final String model;
    private final Handle session;
    private final Device device;
    private final Memory memory;
    private final Map<String, TensorInfo> inputs;
    private final Map<String, TensorInfo> outputs;

    private OnnxSession(OnnxEnvironment environment, String model, Handle session, Device device) {
        this.environment = environment;
        this.model = model;
        this.session = session;
        this.device = device;
        var signature = new Signature(environment.api(), model, session.address());
        inputs = signature.inputs();
        outputs = signature.outputs();
        memory = device instanceof Device.Cuda cuda
                ? Memory.cuda(environment.api(), model, session, cuda.id())
                : environment.host();
    }

    static OnnxSession open(OnnxEnvironment environment, ModelSource source, SessionSettings settings) {
        try {
            return load(environment, source, settings);
        } catch (OnnxException e) {
            if (!(settings.device() instanceof Device.Cuda cuda)) {
                throw e;
            }
            if (!cuda.fallBackToCpu()) {
                throw new OnnxException(
                        e.getMessage()
                                + "; check that the CUDA and cuDNN libraries are on LD_LIBRARY_PATH and that ONNX"
                                + " Runtime is its GPU build, or allow the fallback to the CPU",
                        e);
            }
            LOG.warn("CUDA can't be used, the model runs on the CPU as configured: model={}", source.name(), e);
            return load(environment, source, settings.on(Device.CPU));
        }
    }

    private static OnnxSession load(OnnxEnvironment environment, ModelSource source, SessionSettings settings) {
        var api = environment.api();
        try (var options = Options.of(api, source.name(), settings)) {
            if (source instanceof ModelSource.Bytes bytes && bytes.file() != null) {
                Options.findWeightsBeside(api, source.name(), bytes.file(), options);
            }
            var session = create(environment, source, options);
            try {
                return new OnnxSession(environment, source.name(), session, settings.device());
            } catch (RuntimeException e) {
                session.close();
                throw e;
            }
        }
    }

    private static Handle create(OnnxEnvironment environment, ModelSource source, Handle options) {
        var api = environment.api();
        var what = "load " + source.name();
        try (var arena = Arena.ofConfined()) {
            return switch (source) {
                case ModelSource.File file ->
                    api.create(
                            what,
                            OrtFunction.CREATE_SESSION,
                            OrtFunction.RELEASE_SESSION,
                            environment.handle().address(),
                            arena.allocateFrom(file.path().toString()),
                            options.address());
                case ModelSource.Bytes bytes ->
                    api.create(
                            what,
                            OrtFunction.CREATE_SESSION_FROM_ARRAY,
                            OrtFunction.RELEASE_SESSION,
                            environment.handle().address(),
                            arena.allocateFrom(JAVA_BYTE, bytes.model()),
                            (long) bytes.model().length,
                            options.address());
            };
        }
    }

    /** What the model takes, by name, in its own order. */
    public Map<String, TensorInfo> inputs() {
        return inputs;
    }

    /** What the model gives, by name, in its own order. */
    public Map<String, TensorInfo> outputs() {
        return outputs;
    }

    /**
     * One input.
     *
     * @throws OnnxException if the model has none of that name
     */
    public TensorInfo input(String name) {
        return require(inputs, name);
    }

    /**
     * One output.
     *
     * @throws OnnxException if the model has none of that name
     */
    public TensorInfo output(String name) {
        return require(outputs, name);
    }

    private TensorInfo require(Map<String, TensorInfo> infos, String name) {
        var info = infos.get(name);
        if (info == null) {
            throw new OnnxException(model + " has no " + name + "; it has " + infos.keySet());
        }
        return info;
    }

    /** Where it runs, after a fallback too. */
    public Device device() {
        return device;
    }

    /** Memory of the device that it runs on. The tensors taken from it are to be closed before the session. */
    public Memory memory() {
        return memory;
    }

    /** File or name of the model, for messages. */
    public String model() {
        return model;
    }

    public Binding binding() {
        return new Binding(this);
    }

    OnnxEnvironment environment() {
        return environment;
    }

    Handle handle() {
        return session;
    }

    @Override
    public void close() {
        if (!memory.isHost()) {
            memory.close();
        }
        session.close();
    }
}
