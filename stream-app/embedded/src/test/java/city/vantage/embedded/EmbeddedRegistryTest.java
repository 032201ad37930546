package city.vantage.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of Confluent's protocol that our own client doesn't use. */
@Timeout(30)
class EmbeddedRegistryTest {
    private static final String INT = "{\"schema\": \"\\\"int\\\"\"}";
    private static final String STRING = "{\"schema\": \"\\\"string\\\"\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedRegistry registry = EmbeddedRegistry.start();

    EmbeddedRegistryTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        registry.close();
        client.close();
    }

    @Test
    void listsSubjectsAndVersions() throws Exception {
        send("PUT", "/config/b-value", "{\"compatibility\": \"NONE\"}");
        send("POST", "/subjects/b-value/versions", INT);
        send("POST", "/subjects/b-value/versions", STRING);
        send("POST", "/subjects/a%20b/versions", STRING);

        assertThat(send("GET", "/subjects", "")).isEqualTo("200 [\"a b\",\"b-value\"]");
        assertThat(send("GET", "/subjects/b-value/versions", "")).isEqualTo("200 [1,2]");
        assertThat(send("GET", "/subjects/b-value/versions/1", "")).contains("\"id\":1", "\"version\":1");
        assertThat(send("GET", "/subjects/b-value/versions/latest", "")).contains("\"id\":2", "\"version\":2");
        assertThat(send("POST", "/subjects/a%20b", STRING)).contains("\"id\":2", "\"version\":1");
    }

    @Test
    void levelsAreSetForOneSubjectOrForAll() throws Exception {
        assertThat(send("GET", "/config", "")).isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
        assertThat(send("PUT", "/config", "{\"compatibility\": \"BACKWARD\"}"))
                .isEqualTo("200 {\"compatibility\":\"BACKWARD\"}");
        assertThat(send("GET", "/config", "")).contains("BACKWARD");
        assertThat(send("GET", "/config/s", "")).startsWith("404").contains("40408");
        send("PUT", "/config/s", "{\"compatibility\": \"NONE\"}");
        assertThat(send("GET", "/config/s", "")).contains("NONE");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /subjects/nobody/versions, 404, 40401",
        "GET, /subjects/s/versions/7, 404, 40402",
        "GET, /subjects/s/versions/0, 422, 42202",
        "GET, /schemas/ids/7, 404, 40403",
        "GET, /schemas/ids/x, 422, 42202",
        "GET, /nowhere, 404, 404",
        "DELETE, /subjects/nobody, 404, 40401",
        "DELETE, /schemas/types, 404, 404",
    })
    void errorsHaveConfluentsCodes(String method, String path, String status, String code) throws Exception {
        send("POST", "/subjects/s/versions", INT);

        assertThat(send(method, path, "")).startsWith(status).contains("\"error_code\":" + code);
    }

    @Test
    void badBodiesAreRefused() throws Exception {
        assertThat(send("POST", "/subjects/s/versions", "{\"schema\": \"{\"}")).contains("42201");
        assertThat(send("POST", "/subjects/s/versions", "{\"schema")).startsWith("400");
        assertThat(send("POST", "/subjects/s/versions", "")).contains("42201");
        assertThat(send("POST", "/subjects/s/versions", " ".repeat((1 << 20) + 1)))
                .startsWith("413");
        assertThat(send("PUT", "/config", "{\"compatibility\": \"SIDEWARDS\"}")).contains("42203");
    }

    @Test
    void schemasSurviveARestartOnTheSameDirectory(@TempDir Path directory) throws Exception {
        restart(directory);
        send("PUT", "/config/s", "{\"compatibility\": \"NONE\"}");
        send("POST", "/subjects/s/versions", INT);
        send("POST", "/subjects/s/versions", STRING);

        restart(directory);

        assertThat(send("GET", "/schemas/ids/2", "")).contains("string");
        assertThat(send("GET", "/config/s", "")).contains("NONE");
        assertThat(send("POST", "/subjects/s/versions", STRING)).isEqualTo("200 {\"id\":2}");
        assertThat(send("POST", "/subjects/s/versions", INT.replace("int", "long")))
                .isEqualTo("200 {\"id\":3}");
    }

    private void restart(Path directory) throws IOException {
        registry.close();
        registry = EmbeddedRegistry.start(RegistrySettings.inMemory().in(directory));
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(registry.url().resolve(path))
                .method(method, BodyPublishers.ofString(body))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
