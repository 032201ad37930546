package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class PostTest {
    private static final Duration TIMEOUT = Duration.ofMillis(800);
    private static final WebhookSettings SETTINGS = settings(true);

    @Test
    void theReceiverCanCheckWhatItGets() throws Exception {
        try (var receiver = Receiver.accepting()) {
            var outcome = send(receiver.target("t"), SETTINGS);

            assertThat(outcome).isEqualTo(new Outcome.Answered(204, null));
            assertThat(receiver.received()).singleElement().satisfies(request -> {
                assertThat(request.event()).isEqualTo("alert/i-1/near-miss/0");
                assertThat(request.body()).startsWith("{\"incidentId\":\"i-1\"");
                assertThat(Long.parseLong(request.timestamp()))
                        .isCloseTo(System.currentTimeMillis() / 1_000, within(30L));
                assertThat(request.signature()).isEqualTo("v1," + checked(request));
            });
        }
    }

    /** As a receiver does it that has nothing but the secret. */
    private static String checked(Receiver.Received request) throws GeneralSecurityException {
        var hmac = Mac.getInstance("HmacSHA256");
        hmac.init(new SecretKeySpec("secret".repeat(4).getBytes(UTF_8), "HmacSHA256"));
        var signed = request.id() + "." + request.timestamp() + "." + request.body();
        return Base64.getEncoder().encodeToString(hmac.doFinal(signed.getBytes(UTF_8)));
    }

    @Test
    void anErrorAndItsRetryAfterAreTold() throws Exception {
        try (var receiver = Receiver.start((self, exchange, _) -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            self.answer(exchange, 429);
        })) {
            assertThat(send(receiver.target("t"), SETTINGS))
                    .isEqualTo(new Outcome.Answered(429, Duration.ofSeconds(7)));
        }
    }

    @Test
    void aReceiverThatHangsIsLeftAfterTheTimeout() throws Exception {
        try (var receiver = Receiver.hanging()) {
            var began = System.nanoTime();

            assertThat(send(receiver.target("t"), SETTINGS)).isInstanceOf(Outcome.Unanswered.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(TIMEOUT.minusMillis(50), TIMEOUT.multipliedBy(20));
        }
    }

    @Test
    void anAnswerWithoutEndIsLeftAfterTheTimeout() throws Exception {
        try (var receiver = Receiver.start((self, exchange, _) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            self.hang();
        })) {
            assertThat(send(receiver.target("t"), SETTINGS)).isInstanceOf(Outcome.Unanswered.class);
        }
    }

    @Test
    void aConnectionThatIsResetIsNoAnswer() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var resetting = Thread.ofVirtual().start(() -> {
                try (var connection = server.accept()) {
                    var _ = connection.getInputStream().read();
                    connection.setSoLinger(true, 0);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });

            assertThat(send(target("http://127.0.0.1:" + server.getLocalPort()), SETTINGS))
                    .isInstanceOf(Outcome.Unanswered.class);
            resetting.join();
        }
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        try (var elsewhere = Receiver.accepting();
                var receiver = Receiver.start((self, exchange, _) -> {
                    exchange.getResponseHeaders()
                            .set("Location", elsewhere.url().toString());
                    self.answer(exchange, 307);
                })) {
            assertThat(send(receiver.target("t"), SETTINGS)).isEqualTo(new Outcome.Answered(307, null));
            assertThat(elsewhere.received()).isEmpty();
        }
    }

    @Test
    void aPrivateAddressIsNotConnectedTo() throws Exception {
        try (var receiver = Receiver.accepting()) {
            assertThat(send(receiver.target("t"), settings(false)))
                    .isEqualTo(new Outcome.Unanswered("127.0.0.1 has the address 127.0.0.1, which isn't public"));
            assertThat(send(target("http://localhost:" + receiver.port()), settings(false)))
                    .isInstanceOf(Outcome.Unanswered.class);
            assertThat(receiver.received()).isEmpty();
        }
    }

    @Test
    void theHostIsLookedUpOnceAndNamedToTheReceiver() throws Exception {
        try (var receiver = Receiver.accepting()) {
            var target = target("http://hooks.test:" + receiver.port() + "/in");
            try (var post = new Post(target, SETTINGS, _ -> loopback(), InstantSource.system(), null)) {
                assertThat(post.send(attempt())).isEqualTo(new Outcome.Answered(204, null));
            }
            assertThat(receiver.received())
                    .singleElement()
                    .satisfies(request -> assertThat(request.host()).isEqualTo("hooks.test:" + receiver.port()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
        "nonsense, null"
    })
    void theTraceOfTheRecordGoesOnAtTheReceiver(String header, String passedOn) throws Exception {
        var attempt = attempt();
        attempt.delivery().record().headers().add("traceparent", header.getBytes(UTF_8));
        try (var receiver = Receiver.accepting();
                var post = Post.to(receiver.target("t"), SETTINGS)) {
            assertThat(post.send(attempt)).isEqualTo(new Outcome.Answered(204, null));
            assertThat(receiver.received())
                    .singleElement()
                    .satisfies(request -> assertThat(request.trace()).isEqualTo(passedOn));
        }
    }

    @Test
    void aHostWithoutAddressIsNoAnswer() throws Exception {
        assertThat(send(target("http://no-such-host.invalid/"), SETTINGS))
                .isEqualTo(new Outcome.Unanswered("no-such-host.invalid has no address"));
    }

    private static Outcome send(Target target, WebhookSettings settings) throws InterruptedException {
        try (var post = Post.to(target, settings)) {
            return post.send(attempt());
        }
    }

    static Attempt attempt() {
        return new Attempt(1, Alerts.delivery("i-1", 0), 1);
    }

    static InetAddress[] loopback() {
        return new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")};
    }

    private static Target target(String url) {
        return new Target("t", URI.create(url), Set.of(EventKind.ALERTS), Alerts.SECRETS);
    }

    static WebhookSettings settings(boolean allowPrivate) {
        return settings(allowPrivate, TIMEOUT);
    }

    static WebhookSettings settings(boolean allowPrivate, Duration timeout) {
        return new WebhookSettings(
                "webhooks",
                true,
                new RetryPolicy(3, Duration.ofMillis(20), Duration.ofMillis(200)),
                timeout,
                4,
                20,
                new AddressRules(allowPrivate));
    }
}
