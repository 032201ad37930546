package city.vantage.embedded;

import city.vantage.wire.registry.Credentials;
import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this JVM that speaks Confluent's REST API: register, look up, versions, compatibility, levels.
 * Avro only; nothing can be deleted. Listens on the loopback address. The level is FULL_TRANSITIVE until it is set.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRegistry.class);
    private static final int THREADS = 4;
    private static final int LONGEST_QUEUE = 256;

    private final HttpServer server;
    private final ExecutorService threads;
    private final @Nullable EventLog log;

    private EmbeddedRegistry(HttpServer server, ExecutorService threads, @Nullable EventLog log) {
        this.server = server;
        this.threads = threads;
        this.log = log;
    }

    /** A registry on a free port that forgets its schemas when it closes. */
    public static EmbeddedRegistry start() throws IOException {
        return start(RegistrySettings.inMemory());
    }

    /**
     * A registry that answers.
     *
     * @throws IOException if the port is taken, or the directory can't be used
     */
    public static EmbeddedRegistry start(RegistrySettings settings) throws IOException {
        var server = bind(settings);
        try {
            var log = openLog(settings);
            var store = log == null ? new SchemaStore(List.of(), _ -> {}) : new SchemaStore(log.past(), log::append);
            var context = server.createContext("/", new RegistryEndpoint(new RegistryRoutes(store)));
            if (settings.credentials() != null) {
                context.setAuthenticator(new OneUser(settings.credentials()));
            }
            var threads = threads();
            server.setExecutor(threads);
            server.start();
            LOG.atInfo().addKeyValue("port", server.getAddress().getPort()).log("Embedded schema registry started");
            return new EmbeddedRegistry(server, threads, log);
        } catch (IOException | RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    private static HttpServer bind(RegistrySettings settings) throws IOException {
        var tls = settings.tls();
        if (tls == null) {
            return HttpServer.create(Ports.loopback(settings.port()), 0);
        }
        var context = tls.context();
        var server = HttpsServer.create(Ports.loopback(settings.port()), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                var ours = context.getDefaultSSLParameters();
                ours.setNeedClientAuth(tls.trustStore() != null);
                parameters.setSSLParameters(ours);
            }
        });
        return server;
    }

    private static @Nullable EventLog openLog(RegistrySettings settings) throws IOException {
        return settings.directory() == null
                ? null
                : EventLog.open(Files.createDirectories(settings.directory()).resolve("schemas.jsonl"));
    }

    private static ExecutorService threads() {
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LONGEST_QUEUE),
                Thread.ofPlatform().daemon().name("embedded-registry-", 1).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Where it answers, for a client's configuration. */
    public URI url() {
        var scheme = server instanceof HttpsServer ? "https" : "http";
        return URI.create(
                scheme + "://" + Ports.HOST + ":" + server.getAddress().getPort());
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        if (log != null) {
            log.close();
        }
    }

    private static final class OneUser extends BasicAuthenticator {
        private final Credentials credentials;

        OneUser(Credentials credentials) {
            super("registry");
            this.credentials = credentials;
        }

        @Override
        public boolean checkCredentials(String user, String password) {
            var known = (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
            return MessageDigest.isEqual((user + ":" + password).getBytes(StandardCharsets.UTF_8), known);
        }
    }
}
