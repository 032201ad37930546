package city.vantage.app.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.app.config.HttpAddress;
import city.vantage.app.config.InvalidConfigException;
import city.vantage.metric.Metric;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TelemetryTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Telemetry telemetry = Telemetry.open(new HttpAddress("127.0.0.1", 0));

    /** A part whose state the test sets. */
    private static final class Part implements Probe {
        private volatile @Nullable String failure;
        private volatile @Nullable String obstacle;

        @Override
        public @Nullable String failure() {
            return failure;
        }

        @Override
        public @Nullable String obstacle() {
            return obstacle;
        }
    }

    @AfterEach
    void close() {
        telemetry.close();
        client.close();
    }

    @Test
    void aProcessThatStartsIsLiveAndNotReady() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/ready").body()).isEqualTo("not ready: it starts\n");
        assertThat(get("/metrics").body()).contains("vantage_ready 0.0");
    }

    @Test
    void isReadyWhenAllPartsAre() throws Exception {
        var well = new Part();
        var slow = new Part();
        slow.obstacle = "it sleeps";
        telemetry.watch(well);
        telemetry.watch(slow);

        var before = get("/health/ready");
        slow.obstacle = null;
        var after = get("/health/ready");

        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).isEqualTo("not ready: it sleeps\n");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("vantage_ready 1.0");
    }

    @Test
    void isNeitherLiveNorReadyWhenAPartHasFailed() throws Exception {
        var broken = new Part();
        broken.failure = "it broke";
        telemetry.watch(broken);

        assertThat(get("/health/live").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").body()).isEqualTo("not live: it broke\n");
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void tellsAllOfTheJavaRuntime() throws Exception {
        var metrics = get("/metrics");

        assertThat(metrics.headers().firstValue("content-type")).hasValue(Endpoints.PROMETHEUS);
        assertThat(metrics.body().lines().map(line -> line.replaceFirst("[{ ].*", "")))
                .containsAll(PlatformMetrics.runtime().stream()
                        // Perhaps there was no pause yet.
                        .filter(metric -> metric.kind() != Metric.Kind.PLAIN_TIMER)
                        .flatMap(metric -> metric.series().stream())
                        .toList());
    }

    @Test
    void showsNothingThatTheReferenceDoesNotHave() throws Exception {
        var known = Vocabulary.all().map(Metric::series).flatMap(series -> series.stream());

        var shown = get("/metrics").body().lines().filter(line -> !line.startsWith("#"));

        assertThat(shown.map(line -> line.replaceFirst("[{ ].*", "")).distinct())
                .isSubsetOf(known.toList());
    }

    @Test
    void otherPathsAndMethodsAreRefused() throws Exception {
        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/").body()).contains("/metrics", "/health/live", "/health/ready");
        assertThat(get("/metrics/all").statusCode()).isEqualTo(404);
        assertThat(send(request("/metrics").POST(BodyPublishers.ofString("x"))).statusCode())
                .isEqualTo(405);
        assertThat(send(request("/metrics").HEAD()).body()).isEmpty();
    }

    @Test
    void anAddressThatIsTakenIsToldWithItsSetting() {
        var taken = new HttpAddress("127.0.0.1", telemetry.port());

        assertThatThrownBy(() -> Telemetry.open(taken))
                .isInstanceOf(InvalidConfigException.class)
                .hasMessageContaining("http.address: can't listen at " + taken);
    }

    @Test
    void withoutAnAddressNothingListens() {
        try (var silent = Telemetry.open(null)) {
            silent.meters().counter("vantage.anything").increment();

            assertThat(silent.port()).isZero();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + telemetry.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
