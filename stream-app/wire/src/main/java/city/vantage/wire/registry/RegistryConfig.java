package city.vantage.wire.registry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a schema registry.
 *
 * @param urls where it answers; each may have a path before Confluent's own ({@code /apis/ccompat/v7}). With several,
 *     the next is tried when one fails
 * @param credentials for HTTP basic authentication, or null for none
 * @param tls stores for {@code https} URLs, or null for the Java runtime's own
 * @param requestTimeout the longest that one attempt may take, answer included
 * @param attempts how often a request is tried in all, at least once
 * @param backoff the pause before the second attempt; doubles for each further one, up to {@link #LONGEST_BACKOFF}
 */
public record RegistryConfig(
        List<URI> urls,
        @Nullable Credentials credentials,
        @Nullable TlsStores tls,
        Duration requestTimeout,
        int attempts,
        Duration backoff) {
    public static final Duration LONGEST_BACKOFF = Duration.ofSeconds(5);

    public RegistryConfig {
        urls = urls.stream().map(RegistryConfig::checked).toList();
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a schema registry needs at least one URL");
        }
        if (attempts < 1) {
            throw new IllegalArgumentException("a request to the schema registry needs at least 1 attempt");
        }
        if (!requestTimeout.isPositive() || backoff.isNegative()) {
            throw new IllegalArgumentException(
                    "the schema registry's timeout must be positive, its backoff not below 0");
        }
    }

    /** Three attempts of at most 10 seconds, no authentication. */
    public static RegistryConfig of(URI... urls) {
        return new RegistryConfig(List.of(urls), null, null, Duration.ofSeconds(10), 3, Duration.ofMillis(200));
    }

    public RegistryConfig withCredentials(Credentials other) {
        return new RegistryConfig(urls, other, tls, requestTimeout, attempts, backoff);
    }

    public RegistryConfig withTls(TlsStores other) {
        return new RegistryConfig(urls, credentials, other, requestTimeout, attempts, backoff);
    }

    public RegistryConfig withRetries(int otherAttempts, Duration otherBackoff) {
        return new RegistryConfig(urls, credentials, tls, requestTimeout, otherAttempts, otherBackoff);
    }

    public RegistryConfig withRequestTimeout(Duration other) {
        return new RegistryConfig(urls, credentials, tls, other, attempts, backoff);
    }

    private static URI checked(URI url) {
        if (!List.of("http", "https").contains(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("not an http or https URL of a schema registry: " + url.getScheme());
        }
        // toString, logs and exceptions show the URL, so a password has no place in it.
        if (url.getUserInfo() != null || url.getQuery() != null) {
            throw new IllegalArgumentException(
                    "the schema registry's URL has neither user nor query; credentials are a setting of their own");
        }
        var text = url.toString();
        return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}
