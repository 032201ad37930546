package city.vantage.embedded;

import java.nio.file.Path;
import java.util.Properties;

/** The configuration of a broker that is a whole cluster: broker and controller in one node, one copy of everything. */
final class BrokerProperties {
    private BrokerProperties() {}

    static Properties of(Path directory, int port, int controllerPort) {
        var properties = new Properties();
        node(properties, directory, port, controllerPort);
        internalTopic(properties, "offsets.topic", "offsets.topic.num.partitions");
        internalTopic(properties, "transaction.state.log", "transaction.state.log.num.partitions");
        internalTopic(properties, "share.coordinator.state.topic", "share.coordinator.state.topic.num.partitions");
        smallAndPrompt(properties);
        return properties;
    }

    private static void node(Properties properties, Path directory, int port, int controllerPort) {
        var client = "CLIENT://" + Ports.HOST + ":" + port;
        var controller = Ports.HOST + ":" + controllerPort;
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", "1");
        properties.setProperty("log.dirs", directory.resolve("logs").toString());
        properties.setProperty("controller.quorum.bootstrap.servers", controller);
        properties.setProperty("listeners", client + ",CONTROLLER://" + controller);
        properties.setProperty("advertised.listeners", client);
        properties.setProperty("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.setProperty("controller.listener.names", "CONTROLLER");
        properties.setProperty("inter.broker.listener.name", "CLIENT");
    }

    private static void internalTopic(Properties properties, String prefix, String partitions) {
        properties.setProperty(partitions, "4");
        properties.setProperty(prefix + ".replication.factor", "1");
        properties.setProperty(prefix + ".min.isr", "1");
    }

    private static void smallAndPrompt(Properties properties) {
        properties.setProperty("default.replication.factor", "1");
        properties.setProperty("min.insync.replicas", "1");
        // A topic that nobody declared is a mistake; it should fail and not come into being with one partition.
        properties.setProperty("auto.create.topics.enable", "false");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
        // 2 MiB instead of 128: the cleaner's buffer is most of an idle broker's heap.
        properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        // Old event times are a replay's daily bread; the broker must not delete by them unless a topic says so.
        properties.setProperty("log.retention.ms", "-1");
    }
}
