package city.vantage.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, within a time. */
record Commands(Path directory) {
    /** What the program printed to its standard output, and its exit status. */
    record Result(int status, String output, String errors) {
        String orFail() {
            if (status != 0) {
                throw new AssertionError("exit status " + status + ": " + errors + output);
            }
            return output;
        }
    }

    Result run(Duration limit, List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("output-", ".txt");
        var errors = Files.createTempFile("errors-", ".txt");
        try {
            var process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            return result(process, limit, command, output, errors);
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }

    private static Result result(Process process, Duration limit, List<String> command, Path output, Path errors)
            throws IOException, InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Result(-1, "", command.getFirst() + " took longer than " + limit);
        }
        return new Result(process.exitValue(), text(output), text(errors));
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
