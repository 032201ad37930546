package city.vantage.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * Apicurio Registry as its project publishes it, from the local Maven repository, or fetched into it. Not a dependency
 * of the build: 150 MB that must not keep anyone from building where they can't be had.
 */
final class ApicurioDistribution {
    private static final String VERSION = System.getProperty("apicurio.version", "unknown");
    private static final Path REPOSITORY = Path.of(System.getProperty("maven.repo.local", "unknown"));
    private static final Duration FETCH_LIMIT = Duration.ofMinutes(5);
    private static final Duration UNPACK_LIMIT = Duration.ofMinutes(2);

    private ApicurioDistribution() {}

    /** The unpacked distribution; aborts the test if it can't be had. */
    static Path unpacked() throws IOException, InterruptedException {
        var folder = Path.of("target", "apicurio-registry-" + VERSION).toAbsolutePath();
        if (!Files.exists(folder)) {
            unpack(archive(), folder);
        }
        return folder;
    }

    private static Path archive() throws IOException, InterruptedException {
        var archive = REPOSITORY
                .resolve("io/apicurio/apicurio-registry-app")
                .resolve(VERSION)
                .resolve("apicurio-registry-app-" + VERSION + "-all.tar.gz");
        if (!Files.exists(archive)) {
            fetch();
        }
        Assumptions.assumeTrue(
                Files.exists(archive), "Apicurio Registry " + VERSION + " could not be fetched from Maven Central");
        return archive;
    }

    private static void fetch() throws IOException, InterruptedException {
        var artifact = "io.apicurio:apicurio-registry-app:" + VERSION + ":tar.gz:all";
        var result = new Commands(Path.of("..", ".."))
                .run(
                        FETCH_LIMIT,
                        List.of(
                                "./mvnw",
                                "-B",
                                "-q",
                                "-N",
                                "-Dmaven.repo.local=" + REPOSITORY,
                                "dependency:get",
                                "-Dtransitive=false",
                                "-Dartifact=" + artifact));
        Assumptions.assumeTrue(
                result.status() == 0, "Apicurio Registry " + VERSION + " could not be fetched: " + result.errors());
    }

    private static void unpack(Path archive, Path folder) throws IOException, InterruptedException {
        var half = Files.createTempDirectory(Files.createDirectories(folder.getParent()), "apicurio-half-");
        var result = new Commands(half).run(UNPACK_LIMIT, List.of("tar", "xzf", archive.toString()));
        Assumptions.assumeTrue(result.status() == 0, "Apicurio Registry could not be unpacked: " + result.errors());
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
    }
}
