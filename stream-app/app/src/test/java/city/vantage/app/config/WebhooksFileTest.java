package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.webhook.EventKind;
import city.vantage.webhook.Target;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhooksFileTest {
    private static final String SECRET = "whsec_" + "c2VjcmV0".repeat(4);
    private static final String OTHER = "whsec_" + "b3RoZXJz".repeat(4);

    @TempDir
    Path folder = Path.of("");

    @Test
    void targetsHaveTheirSecretsFromAFileOrTheEnvironment() throws IOException {
        var secretFile = Files.writeString(folder.resolve("secret"), SECRET + "\n" + OTHER + "\n");

        var targets = read("""
                webhooks:
                  - name: control-room
                    url: https://hooks.example/in?key=k3y
                    events: [alerts, descriptions]
                    secretFile: %s
                  - name: police
                    url: https://police.example/
                    events: [alerts]
                    secretVariable: POLICE
                """.formatted(secretFile));

        assertThat(targets).extracting(Target::name).containsExactly("control-room", "police");
        assertThat(targets.getFirst().url()).isEqualTo(URI.create("https://hooks.example/in?key=k3y"));
        assertThat(targets.getFirst().kinds()).containsExactlyInAnyOrder(EventKind.values());
        assertThat(targets.getFirst().secrets()).hasSize(2);
        assertThat(targets.getLast().kinds()).isEqualTo(Set.of(EventKind.ALERTS));
        assertThat(targets).asString().doesNotContain("whsec_", "c2Vj", "key=k3y");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ftp://hooks.example/ | [alerts] | secretVariable: POLICE | not an http or https URL with a host",
                "https://me:k3y@hooks.example/ | [alerts] | secretVariable: POLICE | a URL must have no user",
                "https://hooks example/k3y | [alerts] | secretVariable: POLICE | webhooks[0].url is no URL",
                "https://hooks.example/ | [results] | secretVariable: POLICE | must be alerts or descriptions, not results",
                "https://hooks.example/ | [alerts] | secretVariable: NOBODY | the environment has no NOBODY",
                "https://hooks.example/ | [alerts] | secretVariable: SHORT | a secret must be whsec_",
                "https://hooks.example/ | [alerts] | secretFile: /no/such | there is no such file",
                "https://hooks.example/ | [alerts] | secret: whsec_x | must have either secretFile or secretVariable"
            })
    void whatCanNotWorkIsRefusedWithoutShowingSecrets(String url, String events, String secret, String problem) {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> read("""
                        webhooks:
                          - name: one
                            url: %s
                            events: %s
                            %s
                        """.formatted(url, events, secret)))
                .satisfies(failure ->
                        assertThat(failure).message().contains(problem).doesNotContain("k3y", "c2Vj", "short-secret"));
    }

    @Test
    void twoOfOneNameWouldShareAGroup() {
        var one = """
                  - name: one
                    url: https://hooks.example/
                    events: [alerts]
                    secretVariable: POLICE
                """;

        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> read("webhooks:\n" + one + one))
                .withMessageContaining("webhooks[1].name is there already: one");
    }

    private List<Target> read(String yaml) throws IOException {
        var variables = Map.of("POLICE", SECRET, "SHORT", "short-secret");
        return WebhooksFile.read(Files.writeString(folder.resolve("webhooks.yaml"), yaml), variables::get);
    }
}
