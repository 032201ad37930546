package city.vantage.app.config;

import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a process answers over HTTP.
 *
 * @param port 0 for one that is free
 */
public record HttpAddress(String host, int port) {
    private static final int LAST_PORT = 65_535;

    /**
     * Reads host:port; an IPv6 address stands in brackets.
     *
     * @return null for an empty text
     * @throws IllegalArgumentException where it is something else
     */
    static @Nullable HttpAddress of(String name, String text) {
        if (text.isBlank()) {
            return null;
        }
        try {
            var uri = URI.create("http://" + text.strip());
            if (uri.getHost() != null && uri.getPort() >= 0 && uri.getPort() <= LAST_PORT && isAlone(uri)) {
                return new HttpAddress(uri.getHost(), uri.getPort());
            }
        } catch (IllegalArgumentException e) {
            // Said below in other words.
        }
        throw new IllegalArgumentException(
                "%s: must be host:port, such as 127.0.0.1:9404, not %s".formatted(name, text));
    }

    /** Looks the host up. */
    public InetSocketAddress socket() {
        return new InetSocketAddress(host, port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static boolean isAlone(URI uri) {
        return uri.getPath().isEmpty()
                && uri.getUserInfo() == null
                && uri.getQuery() == null
                && uri.getFragment() == null;
    }
}
