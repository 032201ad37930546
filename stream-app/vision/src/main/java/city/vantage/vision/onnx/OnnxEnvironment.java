package city.vantage.vision.onnx;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** ONNX Runtime, loaded. Sessions, tensors and bindings come from here, and have to be closed before it. */
public final class OnnxEnvironment implements AutoCloseable {
    /** Loading a library again would count its handles apart, so a file is loaded once in a process. */
    private static final Map<Path, OrtApi> LOADED = new ConcurrentHashMap<>();

    private static final long LARGEST_COPIED = 512L << 20;

    private static final Path FROM_THE_JAR = Path.of("");

    /** Only fatal errors are printed: all others arrive as exceptions. */
    private static final int LOG_FATAL = 4;

    private final OrtApi api;
    private final Handle environment;
    private final Memory host;

    private OnnxEnvironment(OrtApi api) {
        this.api = api;
        try (var arena = Arena.ofConfined()) {
            environment = api.create(
                    "start ONNX Runtime",
                    OrtFunction.CREATE_ENV,
                    OrtFunction.RELEASE_ENV,
                    LOG_FATAL,
                    arena.allocateFrom("vantage"));
        }
        host = Memory.host(api);
    }

    /** Starts the runtime that Microsoft's jar carries. */
    public static OnnxEnvironment open() {
        return open(null);
    }

    /**
     * Starts the runtime.
     *
     * @param library a {@code libonnxruntime}, with its providers beside it, or null for the one of Microsoft's jar
     * @throws OnnxException if there is none for this machine, or if it is too old
     */
    public static OnnxEnvironment open(@Nullable Path library) {
        var key = library == null ? FROM_THE_JAR : library.toAbsolutePath();
        return new OnnxEnvironment(LOADED.computeIfAbsent(key, _ -> new OrtApi(NativeLibrary.locate(library))));
    }

    /** Version of the runtime, for example 1.29.0. */
    public String version() {
        return api.version();
    }

    /** Native objects that were opened and not closed, this environment among them, over all environments of the library. */
    public int openHandles() {
        return api.handles().count();
    }

    /** The same by kind, for a message. */
    public String describeOpenHandles() {
        return api.handles().toString();
    }

    /**
     * Loads a model.
     *
     * @throws OnnxException if the file is missing or broken, or if the device can't be used
     */
    public OnnxSession session(Path model, SessionSettings settings) {
        if (!Files.isRegularFile(model)) {
            throw new OnnxException("there is no model " + model);
        }
        return OnnxSession.open(this, new ModelSource.File(model), settings);
    }

    /** Loads a model from memory; the name stands in messages. */
    public OnnxSession session(String name, byte[] model, SessionSettings settings) {
        return OnnxSession.open(this, new ModelSource.Bytes(name, model, null), settings);
    }

    /**
     * Loads a model with those changes of its graph that have a place in it; nothing if none has, or if the graph is so large
     * that a second copy of it in memory isn't worth it.
     *
     * @throws OnnxException if the file is missing or broken, or if the device can't be used
     */
    public Optional<OnnxSession> session(Path model, Set<GraphEdit> edits, SessionSettings settings) {
        try {
            if (Files.size(model) > LARGEST_COPIED) {
                return Optional.empty();
            }
            return edited(ProtoMessage.of(ByteBuffer.wrap(Files.readAllBytes(model))), edits)
                    .map(bytes -> new ModelSource.Bytes(model.toString(), bytes, model.toAbsolutePath()))
                    .map(source -> OnnxSession.open(this, source, settings));
        } catch (IOException | IllegalArgumentException e) {
            throw new OnnxException("%s can't be read: %s".formatted(model, e.getMessage()), e);
        }
    }

    private static Optional<byte[]> edited(ProtoMessage model, Set<GraphEdit> edits) {
        var graph = model.message(GraphProto.MODEL_GRAPH);
        var changed = Optional.<ProtoMessage>empty();
        for (var edit : edits) {
            var before = changed;
            changed = before.or(() -> graph).flatMap(edit::of).or(() -> before);
        }
        return changed.map(other -> model.mapped(GraphProto.MODEL_GRAPH, _ -> other))
                .map(other -> other.encoded().array());
    }

    /** The host's memory. */
    public Memory host() {
        return host;
    }

    /** A new tensor in the host's memory. All of it is zero. */
    public Tensor tensor(ElementType type, Shape shape) {
        return host.allocate(type, shape);
    }

    OrtApi api() {
        return api;
    }

    Handle handle() {
        return environment;
    }

    @Override
    public void close() {
        host.close();
        environment.close();
    }
}
