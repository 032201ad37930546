package city.vantage.bench.engine;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Bytes that the process has copied between host and card, as a library counts them that was loaded before CUDA's
 * (bench/engine/copies.c).
 */
final class CopyCounts {
    private final MethodHandle counter;

    /** Bytes by direction. */
    record Bytes(long toCard, long toHost, long onCard) {
        Bytes minus(Bytes other) {
            return new Bytes(toCard - other.toCard, toHost - other.toHost, onCard - other.onCard);
        }
    }

    /** @param library the file that LD_PRELOAD names, so that its counters are those of the process */
    CopyCounts(Path library) {
        var symbol = SymbolLookup.libraryLookup(library, Arena.global()).findOrThrow("vantage_copied");
        counter = Linker.nativeLinker().downcallHandle(symbol, FunctionDescriptor.of(JAVA_LONG, JAVA_INT));
    }

    Bytes now() {
        // The numbers are cudaMemcpyKind's.
        return new Bytes(count(1), count(2), count(3));
    }

    private long count(int kind) {
        try {
            return (long) counter.invokeExact(kind);
        } catch (Throwable e) {
            throw new IllegalStateException("the counters of copies can't be read", e);
        }
    }
}
