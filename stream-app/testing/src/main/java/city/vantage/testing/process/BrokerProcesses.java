package city.vantage.testing.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kafka.tools.StorageTool;

/**
 * A Kafka cluster of processes, each broker and controller in one: three copies of everything, two of which must be there
 * for a write. Numbers of brokers begin with 1.
 */
public final class BrokerProcesses implements AutoCloseable {
    private static final String CLUSTER_ID = "dmFudGFnZS1mYXVsdHMtMQ";
    private static final int MEGABYTES = 320;

    private final Path folder;
    private final Network network;
    private final List<Integer> ports;
    private final List<Integer> controllerPorts;
    private final List<JavaProcess> processes = new ArrayList<>();

    private BrokerProcesses(Path folder, Network network, List<Integer> ports, List<Integer> controllerPorts) {
        this.folder = folder;
        this.network = network;
        this.ports = ports;
        this.controllerPorts = controllerPorts;
    }

    /** @param number of brokers, at least 3 */
    public static BrokerProcesses start(Path folder, Network network, int number) throws IOException {
        var free = FreePorts.take(2 * number);
        var brokers = new BrokerProcesses(folder, network, free.subList(0, number), free.subList(number, 2 * number));
        for (var broker = 1; broker <= number; broker++) {
            brokers.format(broker);
        }
        for (var broker = 1; broker <= number; broker++) {
            brokers.processes.add(JavaProcess.start(
                    network.within(broker),
                    MEGABYTES,
                    List.of("kafka.Kafka", brokers.file(broker).toString()),
                    folder.resolve("broker-" + broker + ".log")));
        }
        return brokers;
    }

    public String bootstrapServers() {
        return addresses(ports, "");
    }

    public int size() {
        return processes.size();
    }

    public JavaProcess process(int broker) {
        return processes.get(broker - 1);
    }

    /** Takes the disk of a broker that doesn't run, and gives it an empty one. */
    public void replaceDisk(int broker) throws IOException {
        try (var files = Files.walk(data(broker))) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        format(broker);
    }

    @Override
    public void close() {
        processes.forEach(JavaProcess::close);
    }

    private void format(int broker) throws IOException {
        var properties = properties(broker);
        try (var out = Files.newBufferedWriter(file(broker), StandardCharsets.UTF_8)) {
            properties.store(out, null);
        }
        var said = new ByteArrayOutputStream();
        var status = StorageTool.execute(
                new String[] {
                    "format",
                    "--ignore-formatted",
                    "-t",
                    CLUSTER_ID,
                    "-c",
                    file(broker).toString()
                },
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (status != 0) {
            throw new IOException("the disk of broker %d can't be formatted: %s"
                    .formatted(broker, said.toString(StandardCharsets.UTF_8)));
        }
    }

    private Path file(int broker) {
        return folder.resolve("broker-" + broker + ".properties");
    }

    private Path data(int broker) {
        return folder.resolve("broker-" + broker);
    }

    private Properties properties(int broker) {
        var client = "CLIENT://%s:%d".formatted(network.host(broker), ports.get(broker - 1));
        var controller = "CONTROLLER://%s:%d".formatted(network.host(broker), controllerPorts.get(broker - 1));
        var properties = new Properties();
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", Integer.toString(broker));
        properties.setProperty("log.dirs", data(broker).toString());
        properties.setProperty("controller.quorum.voters", voters());
        properties.setProperty("listeners", client + "," + controller);
        properties.setProperty("advertised.listeners", client);
        properties.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("inter.broker.listener.name", "CLIENT");
        properties.setProperty("default.replication.factor", "3");
        properties.setProperty("min.insync.replicas", "2");
        properties.setProperty("auto.create.topics.enable", "false");
        for (var topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            properties.setProperty(topic + ".num.partitions", "4");
            properties.setProperty(topic + ".replication.factor", "3");
        }
        properties.setProperty("transaction.state.log.min.isr", "2");
        properties.setProperty("share.coordinator.state.topic.min.isr", "2");
        prompt(properties);
        return properties;
    }

    /** A broker that has gone is missed within seconds, and so is who held a request. */
    private static void prompt(Properties properties) {
        properties.setProperty("broker.session.timeout.ms", "4000");
        properties.setProperty("broker.heartbeat.interval.ms", "500");
        properties.setProperty("replica.lag.time.max.ms", "5000");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        properties.setProperty("group.share.heartbeat.interval.ms", "500");
        properties.setProperty("group.share.min.heartbeat.interval.ms", "500");
        properties.setProperty("group.share.min.record.lock.duration.ms", "1000");
        properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        properties.setProperty("log.retention.ms", "-1");
    }

    private String voters() {
        return addresses(controllerPorts, "@");
    }

    /** @param numbered what stands between a broker's number and its address; empty where there is no number */
    private String addresses(List<Integer> of, String numbered) {
        return IntStream.rangeClosed(1, of.size())
                .mapToObj(broker ->
                        (numbered.isEmpty() ? "" : broker + numbered) + network.host(broker) + ":" + of.get(broker - 1))
                .collect(Collectors.joining(","));
    }
}
