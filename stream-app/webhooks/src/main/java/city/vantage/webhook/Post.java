package city.vantage.webhook;

import city.vantage.wire.trace.IncidentTrace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * Posts messages to one target, over connections of its own. Follows no redirect and uses no proxy: either would lead to
 * an address that nobody checked.
 */
final class Post implements AutoCloseable {
    private final Target target;
    private final Duration timeout;
    private final CheckedAddress addresses;
    private final InstantSource clock;
    private final HttpClient client;

    Post(Target target, WebhookSettings settings, Resolver resolver, InstantSource clock, @Nullable SSLContext tls) {
        HostHeader.require();
        this.target = target;
        this.timeout = settings.timeout();
        this.addresses = new CheckedAddress(resolver, settings.addresses());
        this.clock = clock;
        this.client = client(target, timeout, tls);
    }

    /** With the system's resolver and the certificates that Java trusts. */
    static Post to(Target target, WebhookSettings settings) {
        return new Post(target, settings, InetAddress::getAllByName, InstantSource.system(), null);
    }

    /** The certificate must be the host's, as if the client had looked the host up itself. */
    private static HttpClient client(Target target, Duration timeout, @Nullable SSLContext tls) {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(timeout);
        if (tls != null) {
            builder.sslContext(tls);
        }
        if (target.isSecure() && !isAddress(target.host())) {
            var parameters = new SSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(target.host())));
            builder.sslParameters(parameters);
        }
        return builder.build();
    }

    /** Makes one attempt. Takes no longer than the timeout, and the time to look the host up. */
    Outcome send(Attempt attempt) throws InterruptedException {
        try {
            return exchange(request(attempt));
        } catch (UnknownHostException e) {
            return new Outcome.Unanswered("%s has no address".formatted(target.host()));
        } catch (TimeoutException e) {
            return new Outcome.Unanswered("no answer within %d ms".formatted(timeout.toMillis()));
        } catch (IOException e) {
            return new Outcome.Unanswered(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private HttpRequest request(Attempt attempt) throws IOException {
        var message = attempt.delivery().message();
        var request = HttpRequest.newBuilder(addresses.of(target, attempt.made() - 1))
                .timeout(timeout)
                .header("Host", target.url().getRawAuthority())
                .header("User-Agent", "Vantage")
                .POST(BodyPublishers.ofByteArray(message.body()));
        message.headers(target.secrets(), clock.instant()).forEach(request::header);
        IncidentTrace.outward(attempt.delivery().record().headers()).forEach(request::header);
        return request.build();
    }

    private Outcome exchange(HttpRequest request) throws IOException, TimeoutException, InterruptedException {
        var answer = client.sendAsync(request, BodyHandlers.discarding());
        try {
            // The request's own timeout ends with the headers; a body that never ends would be read for ever.
            return outcome(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Outcome outcome(HttpResponse<?> response) {
        var retryAfter = response.headers()
                .firstValue("Retry-After")
                .map(header -> RetryAfter.of(header, clock.instant()))
                .orElse(null);
        return new Outcome.Answered(response.statusCode(), retryAfter);
    }

    private static boolean isAddress(String host) {
        try {
            var _ = InetAddress.ofLiteral(host);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
