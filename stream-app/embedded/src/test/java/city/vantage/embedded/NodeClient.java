package city.vantage.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Confluent's JavaScript client, installed below {@code target}, and the scripts that use it. */
record NodeClient(Path directory) {
    private static final Path SCRIPTS = Path.of("src", "test", "node");
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(5);
    private static final Duration SCRIPT_LIMIT = Duration.ofMinutes(2);

    /** The client as package-lock.json pins it; aborts the test if it can't be had here. */
    static NodeClient installed() throws IOException, InterruptedException {
        assumeRuns("node");
        assumeRuns("npm");
        var directory = Files.createDirectories(Path.of("target", "node").toAbsolutePath());
        try (var files = Files.list(SCRIPTS)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        install(directory);
        return new NodeClient(directory);
    }

    private static void install(Path directory) throws IOException, InterruptedException {
        // Copied after an installation that succeeded; an interrupted one is done again.
        var installed = directory.resolve("node_modules/installed-lock.json");
        var lock = directory.resolve("package-lock.json");
        if (Files.exists(installed) && Files.mismatch(installed, lock) < 0) {
            return;
        }
        var result = new Commands(directory)
                .run(INSTALL_LIMIT, List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        Assumptions.assumeTrue(
                result.status() == 0, "Confluent's npm packages could not be installed: " + result.errors());
        Files.copy(lock, installed);
    }

    private static void assumeRuns(String program) throws InterruptedException {
        try {
            var result = new Commands(SCRIPTS).run(Duration.ofSeconds(30), List.of(program, "--version"));
            Assumptions.assumeTrue(result.status() == 0, program + " does not run here: " + result.errors());
        } catch (IOException e) {
            Assumptions.abort(program + " is not installed here");
        }
    }

    /** What the script printed. Fails if it does. */
    String run(String script, EmbeddedBroker broker, URI registry, String topic, String... rest)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("node", script, broker.bootstrapServers(), registry.toString(), topic));
        command.addAll(List.of(rest));
        return new Commands(directory).run(SCRIPT_LIMIT, command).orFail();
    }
}
