package city.vantage.embedded;

import city.vantage.wire.registry.TlsStores.StoreFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Apicurio Registry as a process of its own, in memory, over HTTP and HTTPS. */
final class ApicurioProcess implements AutoCloseable {
    private static final String API = "/apis/ccompat/v7";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final int tlsPort;

    private ApicurioProcess(Process process, int port, int tlsPort) {
        this.process = process;
        this.port = port;
        this.tlsPort = tlsPort;
    }

    static ApicurioProcess start(Path distribution, StoreFile certificate) throws IOException, InterruptedException {
        var port = Ports.free();
        var tlsPort = Ports.free();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dquarkus.http.host=" + Ports.HOST,
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.http.ssl-port=" + tlsPort,
                "-Dquarkus.http.insecure-requests=enabled",
                "-Dquarkus.http.ssl.certificate.key-store-file=" + certificate.path(),
                "-Dquarkus.http.ssl.certificate.key-store-file-type=" + certificate.type(),
                "-Dquarkus.http.ssl.certificate.key-store-password=" + certificate.password(),
                "-Dquarkus.management.host=" + Ports.HOST,
                "-Dquarkus.management.port=" + Ports.free(),
                "-jar",
                distribution.resolve("quarkus-run.jar").toString());
        var process = new ProcessBuilder(command)
                .directory(distribution.toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        distribution.resolveSibling("apicurio-registry.log").toFile())
                .start();
        var started = new ApicurioProcess(process, port, tlsPort);
        started.awaitLevelSet();
        return started;
    }

    /** Its own default is to check nothing. */
    private void awaitLevelSet() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!levelSet()) {
            if (System.nanoTime() - deadline > 0 || !process.isAlive()) {
                close();
                throw new IOException("Apicurio Registry did not come up; see target/apicurio-registry.log");
            }
            Thread.sleep(200);
        }
    }

    private boolean levelSet() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + "/config"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(10))
                .PUT(BodyPublishers.ofString("{\"compatibility\": \"FULL_TRANSITIVE\"}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://" + Ports.HOST + ":" + port + API);
    }

    URI tlsUrl() {
        return URI.create("https://" + Ports.HOST + ":" + tlsPort + API);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
