package city.vantage.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Kafka broker in this JVM that is a whole cluster (KRaft, one node), with share groups and transactions. Listens on
 * the loopback address only. Topics aren't created by themselves.
 *
 * <p>A fatal error inside Kafka (a data directory that can't be written any more) ends the JVM: that is how a broker
 * fails, and it can't be told otherwise.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);
    /** Fixed, so that a directory can be opened again. */
    private static final String CLUSTER_ID = "dmFudGFnZS1lbWJlZGRlZA";
    /** A free port may be taken before the broker binds it. */
    private static final int ATTEMPTS_AT_FREE_PORTS = 3;

    private final DataDirectory directory;
    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(DataDirectory directory, KafkaRaftServer server, int port) {
        this.directory = directory;
        this.server = server;
        this.port = port;
    }

    /** A broker on a free port, whose topics go when it closes. */
    public static EmbeddedBroker start() throws IOException {
        return start(BrokerSettings.temporary());
    }

    /**
     * A broker that is ready for clients. Takes some seconds, the first time in a JVM.
     *
     * @throws IOException if the directory can't be used or the port is taken
     * @throws KafkaException if the broker doesn't start; its log says why
     */
    public static EmbeddedBroker start(BrokerSettings settings) throws IOException {
        if (settings.port() != 0) {
            Ports.requireFree(settings.port());
        }
        var directory = DataDirectory.of(settings.directory());
        try {
            return start(settings, directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static EmbeddedBroker start(BrokerSettings settings, DataDirectory directory) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var port = settings.port() == 0 ? Ports.free() : settings.port();
            var properties = BrokerProperties.of(directory.path(), port, Ports.free());
            properties.putAll(settings.overrides());
            format(directory.path(), properties);
            var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
            try {
                server.startup();
                LOG.atInfo().addKeyValue("port", port).log("Embedded broker started");
                return new EmbeddedBroker(directory, server, port);
            } catch (RuntimeException e) {
                server.shutdown();
                if (settings.port() != 0 || attempt == ATTEMPTS_AT_FREE_PORTS) {
                    throw new KafkaException("the embedded broker did not start on port " + port, e);
                }
            }
        }
    }

    /** Formats the directory, unless it is already. */
    private static void format(Path directory, Properties properties) throws IOException {
        var file = directory.resolve("server.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "written at each start");
        }
        var output = new ByteArrayOutputStream();
        var arguments =
                new String[] {"format", "--ignore-formatted", "--standalone", "-t", CLUSTER_ID, "-c", file.toString()};
        var status = StorageTool.execute(arguments, new PrintStream(output, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("cannot format " + directory + ": " + output.toString(StandardCharsets.UTF_8));
        }
    }

    public int port() {
        return port;
    }

    /** For the clients' {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    /** Stops the broker in good order. Kafka limits the time for that itself (five minutes). */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        directory.close();
    }
}
