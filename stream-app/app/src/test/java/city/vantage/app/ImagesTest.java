package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be known of the images without building them. */
class ImagesTest {
    private static final String DOCKERFILE =
            DeployFolder.text("images/Dockerfile").replaceAll("\\\\\\n\\s*", "");
    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:[0-9v][A-Za-z0-9._-]*(@sha256:[0-9a-f]{64})?");

    @Test
    void everyBaseIsPinned() {
        var arguments = results("(?m)^ARG (JDK|BASE|CUDA)=(.+)$")
                .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
        var stages = results("(?m)^FROM (\\S+) AS ([a-z-]+)$").toList();
        var names = stages.stream().map(stage -> stage.group(2)).toList();

        assertThat(arguments.values()).allMatch(image -> PINNED.matcher(image).matches());
        assertThat(stages).allSatisfy(stage -> {
            var from = stage.group(1).replaceFirst("^[$][{](.+)}$", "$1");
            assertThat(arguments.containsKey(from) || names.contains(from))
                    .as(stage.group())
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "worker", "worker-cuda"})
    void aTargetStartsItsCommandAsNobodyInParticular(String target) {
        var stage = withBase(target);

        assertThat(stage).contains("USER 10001:10001", "HEALTHCHECK ", "ENTRYPOINT [\"/opt/vantage/bin/vantage\"]");
        assertThat(last(stage, "(?m)^CMD \\[\"(.+)\"]$")).isEqualTo(target.replaceFirst("-.*", ""));
        var process = new Deployed(target, List.of(last(stage, "(?m)^CMD \\[\"(.+)\"]$")), environment(stage));
        process.assertCommandExists();
        assertThat(process.assertSettingsExist().http()).asString().endsWith(last(stage, "(?m)^EXPOSE (\\d+)$"));
    }

    @Test
    void theModelRunsOnTheCardWithTheSameRuntimeAsOnCpus() {
        assertThat(DOCKERFILE).contains("ARG ONNXRUNTIME=" + DeployFolder.version("onnxruntime.version") + "\n");
        assertThat(environment(withBase("worker-cuda")))
                .containsEntry("VANTAGE_INFERENCE_ONNX_CUDA_DEVICE", "0")
                .containsEntry("VANTAGE_INFERENCE_ONNX_LIBRARY", "/opt/onnxruntime/libonnxruntime.so");
    }

    @Test
    void whatIsCopiedIsThere() {
        assertThat(List.of("runtime", "vantage", "healthy"))
                .allMatch(script -> Files.isExecutable(DeployFolder.path("images/" + script)));
        assertThat(DeployFolder.text("images/Dockerfile.dockerignore").lines())
                .filteredOn(line -> line.startsWith("!") && !line.contains("*"))
                .allMatch(line -> Files.exists(DeployFolder.ROOT.resolve(line.substring(1))));
    }

    /** The lines of a stage, after those of the stage that it begins with. */
    private static String withBase(String name) {
        var stage = results("(?ms)^FROM (\\S+) AS " + name + "\\n(.*?)(?=^FROM |\\z)")
                .findFirst()
                .orElseThrow();
        return (stage.group(1).startsWith("$") ? "" : withBase(stage.group(1))) + stage.group(2);
    }

    private static Map<String, String> environment(String stage) {
        return Pattern.compile("(?m)^ENV (.+)$")
                .matcher(stage)
                .results()
                .flatMap(line -> Stream.of(line.group(1).split(" ", -1)))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static String last(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .reduce((_, next) -> next)
                .orElseThrow()
                .group(1);
    }

    private static Stream<MatchResult> results(String pattern) {
        return Pattern.compile(pattern).matcher(DOCKERFILE).results();
    }
}
