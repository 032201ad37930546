package city.vantage.vision.onnx;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The loaded library: calls its functions, and turns what they complain of into exceptions. */
final class OrtApi {
    /** Asked of the library. Old on purpose: newer libraries still serve it, and nothing newer is needed. */
    private static final int VERSION = 20;

    private static final long LONGEST_TEXT = 1 << 16;

    private final Map<OrtFunction, MethodHandle> functions = new EnumMap<>(OrtFunction.class);
    private final Handles handles = new Handles();
    private final String version;

    /** Loads the library for as long as the process lives: ONNX Runtime doesn't bear being unloaded. */
    OrtApi(Path library) {
        try {
            var linker = Linker.nativeLinker();
            var symbol = SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("OrtGetApiBase");
            var getBase = linker.downcallHandle(symbol, FunctionDescriptor.of(ADDRESS));
            var base = ((MemorySegment) getBase.invokeExact()).reinterpret(2 * ADDRESS.byteSize());
            var getApi = linker.downcallHandle(base.getAtIndex(ADDRESS, 0), FunctionDescriptor.of(ADDRESS, JAVA_INT));
            var getVersion = linker.downcallHandle(base.getAtIndex(ADDRESS, 1), FunctionDescriptor.of(ADDRESS));
            version = text((MemorySegment) getVersion.invokeExact());
            var table = (MemorySegment) getApi.invokeExact(VERSION);
            if (isNull(table)) {
                throw new OnnxException(
                        "ONNX Runtime %s in %s does not offer version %d of its interface; 1.20 or newer is needed"
                                .formatted(version, library, VERSION));
            }
            link(linker, table.reinterpret(OrtFunction.TABLE_SIZE * ADDRESS.byteSize()));
        } catch (OnnxException e) {
            throw e;
        } catch (Throwable e) {
            throw new OnnxException("ONNX Runtime can't be loaded from " + library, e);
        }
    }

    private void link(Linker linker, MemorySegment table) {
        for (var function : OrtFunction.values()) {
            var handle = linker.downcallHandle(table.getAtIndex(ADDRESS, function.index()), function.descriptor());
            var arguments = handle.type().parameterCount();
            functions.put(
                    function,
                    handle.asType(MethodType.genericMethodType(arguments)).asSpreader(Object[].class, arguments));
        }
    }

    String version() {
        return version;
    }

    Handles handles() {
        return handles;
    }

    /** Calls a function, and throws what its status says. Addresses, int and long as the C interface wants them. */
    void call(String what, OrtFunction function, Object... arguments) {
        var status = (MemorySegment) invoke(function, arguments);
        if (status == null || isNull(status)) {
            return;
        }
        var message = invoke(OrtFunction.GET_ERROR_MESSAGE, status) instanceof MemorySegment address
                ? text(address)
                : "no message";
        run(OrtFunction.RELEASE_STATUS, status);
        throw new OnnxException(what + ": " + message);
    }

    /** Calls a function whose last argument is where it writes an address, and returns that. */
    MemorySegment get(String what, OrtFunction function, Object... arguments) {
        try (var arena = Arena.ofConfined()) {
            var out = arena.allocate(ADDRESS);
            call(what, function, append(arguments, out));
            return out.get(ADDRESS, 0);
        }
    }

    /** The same for a number of 64 bits. */
    long number(String what, OrtFunction function, Object... arguments) {
        try (var arena = Arena.ofConfined()) {
            var out = arena.allocate(JAVA_LONG);
            call(what, function, append(arguments, out));
            return out.get(JAVA_LONG, 0);
        }
    }

    /** The same for a native object that has to be released. */
    Handle create(String what, OrtFunction function, OrtFunction release, Object... arguments) {
        return new Handle(this, release, get(what, function, arguments));
    }

    /** Calls a function that returns nothing. */
    void run(OrtFunction function, MemorySegment argument) {
        var _ = invoke(function, argument);
    }

    static String text(MemorySegment address) {
        return address.reinterpret(LONGEST_TEXT).getString(0);
    }

    private static boolean isNull(MemorySegment address) {
        return address.address() == 0;
    }

    private static Object[] append(Object[] arguments, Object last) {
        var all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = last;
        return all;
    }

    private @Nullable Object invoke(OrtFunction function, Object... arguments) {
        try {
            return Objects.requireNonNull(functions.get(function)).invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("downcall to " + function, e);
        }
    }
}
