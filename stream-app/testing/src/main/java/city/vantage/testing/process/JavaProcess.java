package city.vantage.testing.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own with the class path of this one. It is killed with this JVM's end only by {@link #close}. */
public final class JavaProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final List<String> command;
    private final Path log;
    private Process process;

    private JavaProcess(List<String> command, Path log) throws IOException {
        this.command = command;
        this.log = log;
        process = launch();
    }

    /**
     * @param within what runs the JVM, such as {@code ip netns exec NAME}; empty for nothing
     * @param megabytes of heap
     * @param arguments main class and what it is given
     * @param log what it prints is appended here
     */
    public static JavaProcess start(List<String> within, int megabytes, List<String> arguments, Path log)
            throws IOException {
        var command = new ArrayList<>(within);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        command.addAll(arguments);
        return new JavaProcess(command, log);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** What it has in memory, as Linux tells; 0 where nobody does. */
    public long residentBytes() throws IOException {
        var status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }

    /** As kill -9 does it: no shutdown hook runs, nothing is closed. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process survived SIGKILL");
        }
    }

    /** Starts it again with the same arguments, after it has ended. */
    public void restart() throws IOException {
        process = launch();
    }

    /** Stops it in the middle of what it does, until {@link #resume}. */
    public void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    public void resume() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Asks it to end, as an orchestrator does, and returns its exit code. */
    public int terminate() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "process didn't end within %d s of SIGTERM; its log is %s".formatted(PATIENCE_SECONDS, log));
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
