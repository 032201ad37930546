package city.vantage.testing.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The wall clock of processes, which can go wrong while they run; what measures durations goes on as it should. A library
 * that the machine's C compiler makes stands before libc's.
 */
public final class FalseClock {
    private static final String SOURCE = "false_clock.c";

    private final Path library;
    private final Path file;

    private FalseClock(Path library, Path file) {
        this.library = library;
        this.file = file;
    }

    /** Whether this machine has what it takes. */
    public static boolean isPossible() {
        return Files.isDirectory(Path.of("/proc")) && Files.isExecutable(Path.of("/usr/bin/cc"));
    }

    /**
     * A clock that is right so far.
     *
     * @param folder for its files, its own
     */
    public static FalseClock in(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var clock = new FalseClock(compile(folder), folder.resolve("seconds-ahead"));
        clock.isAhead(Duration.ZERO);
        return clock;
    }

    /** What a process has to run in to go by this clock. */
    public List<String> within() {
        return List.of("env", "LD_PRELOAD=" + library, "FALSE_CLOCK=" + file);
    }

    /** From this moment on. */
    public void isAhead(Duration by) throws IOException {
        var seconds = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.nativeOrder())
                .putLong(by.toSeconds())
                .flip();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(seconds, 0);
        }
    }

    private static Path compile(Path folder) throws IOException, InterruptedException {
        var source = folder.resolve(SOURCE);
        try (var code = Objects.requireNonNull(FalseClock.class.getResourceAsStream(SOURCE))) {
            Files.copy(code, source);
        }
        var library = folder.resolve("false_clock.so");
        var compiler = new ProcessBuilder(
                        "/usr/bin/cc", "-shared", "-fPIC", "-O2", "-o", library.toString(), source.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (compiler.waitFor() != 0) {
            throw new IOException("the C compiler doesn't take " + source + ": " + said);
        }
        return library;
    }
}
