package city.vantage.webhook;

import java.net.URI;
import java.net.http.HttpRequest;

/**
 * Requests go to an address and name the host in a header, which Java's client allows only where a system property says
 * so that it reads once.
 */
public final class HostHeader {
    private static final String PROPERTY = "jdk.httpclient.allowRestrictedHeaders";

    private HostHeader() {}

    /** To be called before anything in the process uses Java's HTTP client. */
    public static void allow() {
        var others = System.getProperty(PROPERTY);
        System.setProperty(PROPERTY, others == null ? "host" : others + ",host");
    }

    /** @throws IllegalStateException where it isn't allowed */
    static void require() {
        try {
            var _ = HttpRequest.newBuilder(URI.create("http://localhost")).header("Host", "localhost");
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Java must be started with -D%s=host".formatted(PROPERTY), e);
        }
    }
}
