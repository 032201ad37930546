package city.vantage.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.TopicSpec;
import city.vantage.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of topics stand in sources as strings, which compiled classes have lost the place of. */
class TopicNameTest {
    private static final Path MODULES = Path.of("..");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void noTopicIsNamedOutsideTheCatalogue() throws IOException {
        assertThat(naming(MODULES))
                .as("take the topic from city.vantage.wire.Topics, so that it has its prefix, serdes and settings")
                .containsExactly(Path.of("../wire/src/main/java/city/vantage/wire/Topics.java"));
    }

    @Test
    void aTopicNamedElsewhereIsFound() throws IOException {
        var sources = Files.createDirectories(folder.resolve("other/src/main/java"));
        var source = Files.writeString(sources.resolve("Other.java"), "var topic = \"camera.observations\";");

        assertThat(naming(folder)).containsExactly(source);
    }

    private static List<Path> naming(Path root) throws IOException {
        var literals = Topics.standard().all().stream()
                .map(TopicSpec::name)
                .map(name -> '"' + name + '"')
                .toList();
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().contains("/src/main/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> literals.stream().anyMatch(read(file)::contains))
                    .toList();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new AssertionError("can't read " + source, e);
        }
    }
}
