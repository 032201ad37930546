package city.vantage.app;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The chart as Helm renders it. */
record HelmChart(List<Map<String, Object>> resources) {

    static HelmChart rendered(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                requireHelm().toString(),
                "template",
                "town",
                DeployFolder.path("helm/vantage").toString(),
                "--kube-version",
                "1.34.0"));
        command.addAll(List.of(options));
        var errors = Files.createTempFile("helm", ".txt");
        var process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalArgumentException(Files.readString(errors));
        }
        Files.delete(errors);
        var documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(out);
        return new HelmChart(StreamSupport.stream(documents.spliterator(), false)
                .filter(document -> document != null)
                .map(DeployFolder::mapping)
                .toList());
    }

    static HelmChart withEverything() throws IOException, InterruptedException {
        return rendered(
                "-f", DeployFolder.path("helm/vantage/ci/everything.yaml").toString());
    }

    Stream<Map<String, Object>> of(String kind) {
        return resources.stream().filter(resource -> kind.equals(resource.get("kind")));
    }

    /** Specifications of all pods, by the name of what makes them. */
    Stream<Map.Entry<String, Map<String, Object>>> pods() {
        return Stream.of("StatefulSet", "Deployment", "Job").flatMap(this::of).map(owner -> {
            var template = DeployFolder.mapping(DeployFolder.mapping(owner, "spec"), "template");
            return Map.entry(
                    String.valueOf(DeployFolder.mapping(owner, "metadata").get("name")),
                    DeployFolder.mapping(template, "spec"));
        });
    }

    /** Skips the test where there is no Helm on the path. */
    static Path requireHelm() {
        var found = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "helm"))
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(found.isPresent(), "there is no helm on the path");
        return found.orElseThrow();
    }
}
