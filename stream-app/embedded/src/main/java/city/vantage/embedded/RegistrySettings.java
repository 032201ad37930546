package city.vantage.embedded;

import city.vantage.wire.registry.Credentials;
import city.vantage.wire.registry.TlsStores;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How an {@link EmbeddedRegistry} runs.
 *
 * @param directory where schemas are kept over restarts, or null to keep them in memory
 * @param port the port to answer on, or 0 for a free one
 * @param credentials whom to answer, or null for everyone
 * @param tls stores to answer over HTTPS with, or null for HTTP. The key store holds the registry's certificate; with a
 *     trust store, clients must present a certificate as well
 */
public record RegistrySettings(
        @Nullable Path directory,
        int port,
        @Nullable Credentials credentials,
        @Nullable TlsStores tls) {
    public RegistrySettings {
        Ports.check(port);
        if (tls != null && tls.keyStore() == null) {
            throw new IllegalArgumentException("a registry over HTTPS needs a key store with its certificate");
        }
    }

    public static RegistrySettings inMemory() {
        return new RegistrySettings(null, 0, null, null);
    }

    public RegistrySettings in(Path other) {
        return new RegistrySettings(other, port, credentials, tls);
    }

    public RegistrySettings onPort(int other) {
        return new RegistrySettings(directory, other, credentials, tls);
    }

    public RegistrySettings withCredentials(Credentials other) {
        return new RegistrySettings(directory, port, other, tls);
    }

    public RegistrySettings withTls(TlsStores other) {
        return new RegistrySettings(directory, port, credentials, other);
    }
}
