package city.vantage.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files in {@code deploy}, and the versions that they have to agree with. */
final class DeployFolder {
    /** Tests run in the folder of their module. */
    static final Path ROOT = Path.of("../..");

    private static final Pattern PROPERTY = Pattern.compile("<([a-z0-9.-]+[.]version)>([^<]+)</");

    private DeployFolder() {}

    static Path path(String name) {
        return ROOT.resolve("deploy").resolve(name);
    }

    static String text(String name) {
        return read(path(name));
    }

    static Map<String, Object> yaml(String name) {
        return mapping(new Yaml(new SafeConstructor(new LoaderOptions())).load(text(name)));
    }

    /** A version of the root POM, such as {@code kafka.version}. */
    static String version(String property) {
        var versions = PROPERTY.matcher(read(ROOT.resolve("pom.xml")))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2), (first, _) -> first));
        return Objects.requireNonNull(versions.get(property), property);
    }

    /** Vantage's own version. */
    static String version() {
        return CommandRun.of("--version").out().strip().replaceFirst("vantage ", "");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mapping(Object node) {
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    static Map<String, Object> mapping(Map<String, Object> parent, String key) {
        return mapping(parent.getOrDefault(key, Map.of()));
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> parent, String key) {
        return (List<Object>) parent.getOrDefault(key, List.of());
    }

    static List<String> texts(Map<String, Object> parent, String key) {
        return list(parent, key).stream().map(String::valueOf).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
