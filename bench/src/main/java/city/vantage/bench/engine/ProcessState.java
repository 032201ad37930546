package city.vantage.bench.engine;

import city.vantage.vision.onnx.OnnxEnvironment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process holds.
 *
 * @param residentKib memory, after a garbage collection
 * @param heapKib what of it Java objects take
 * @param handles native objects of ONNX Runtime
 * @param descriptors open file descriptors
 */
record ProcessState(long residentKib, long heapKib, int handles, long descriptors) {
    private static final Path STATUS = Path.of("/proc/self/status");

    static ProcessState read(OnnxEnvironment environment) throws IOException {
        System.gc();
        return new ProcessState(resident(), heap(), environment.openHandles(), openDescriptors());
    }

    private static long resident() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow(() -> new IOException(STATUS + " has no VmRSS: the soak runs on Linux"));
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }

    private static long openDescriptors() throws IOException {
        try (var open = Files.list(Path.of("/proc/self/fd"))) {
            return open.count();
        }
    }
}
