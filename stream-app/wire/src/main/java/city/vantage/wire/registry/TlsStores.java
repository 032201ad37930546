package city.vantage.wire.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Whom to trust and who to be in TLS.
 *
 * @param trustStore certificates to trust, or null for the Java runtime's own
 * @param keyStore a certificate and its key to present to the other side, or null for none
 */
public record TlsStores(
        @Nullable StoreFile trustStore, @Nullable StoreFile keyStore) {

    /** A key store file. The password stays out of {@code toString}. */
    public record StoreFile(Path path, String password, String type) {
        public static StoreFile pkcs12(Path path, String password) {
            return new StoreFile(path, password, "PKCS12");
        }

        @Override
        public String toString() {
            return "StoreFile[path=" + path + ", type=" + type + ", password=****]";
        }

        private KeyStore load() {
            try (var in = Files.newInputStream(path)) {
                var store = KeyStore.getInstance(type);
                store.load(in, password.toCharArray());
                return store;
            } catch (IOException | GeneralSecurityException e) {
                throw new IllegalArgumentException("cannot open the " + type + " store " + path, e);
            }
        }
    }

    /**
     * The context for connections under these stores.
     *
     * @throws IllegalArgumentException if a store can't be opened; names the file
     */
    public SSLContext context() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keyManagers(), trustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("cannot set up TLS from " + this, e);
        }
    }

    private KeyManager @Nullable [] keyManagers() throws GeneralSecurityException {
        if (keyStore == null) {
            return null;
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keyStore.load(), keyStore.password().toCharArray());
        return factory.getKeyManagers();
    }

    private TrustManager @Nullable [] trustManagers() throws GeneralSecurityException {
        if (trustStore == null) {
            return null;
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trustStore.load());
        return factory.getTrustManagers();
    }
}
