package city.vantage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.embedded.SelfSigned;
import city.vantage.wire.registry.TlsStores;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections go to an address, but the certificate must be the host's. */
@Timeout(60)
class SecurePostTest {

    /** The first handshake of a process takes its time. */
    private static final WebhookSettings SETTINGS = PostTest.settings(true, Duration.ofSeconds(20));

    @TempDir
    Path folder = Path.of("");

    @Test
    void theHostsCertificateIsTaken() throws Exception {
        assertThat(sendTo("hooks.test", "dns:hooks.test")).isEqualTo(new Outcome.Answered(204, null));
    }

    @Test
    void anotherHostsCertificateIsRefused() throws Exception {
        assertThat(sendTo("hooks.test", "dns:other.test"))
                .isInstanceOfSatisfying(
                        Outcome.Unanswered.class,
                        unanswered -> assertThat(unanswered.reason()).contains("certificate"));
    }

    private Outcome sendTo(String host, String subject) throws Exception {
        var certificate = SelfSigned.in(folder, "server", subject);
        var tls = new TlsStores(certificate.trust(), certificate.own()).context();
        var server = HttpsServer.create(new InetSocketAddress(PostTest.loopback()[0], 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        try (var receiver = Receiver.start(server, (self, exchange, _) -> self.answer(exchange, 204))) {
            var url = URI.create("https://" + host + ":" + receiver.port() + "/in");
            var target = new Target("t", url, Set.of(EventKind.ALERTS), Alerts.SECRETS);
            try (var post = new Post(target, SETTINGS, _ -> PostTest.loopback(), InstantSource.system(), tls)) {
                return post.send(PostTest.attempt());
            }
        }
    }
}
