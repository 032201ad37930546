package city.vantage.app.command;

import city.vantage.app.asyncapi.AsyncApi;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.app.strimzi.StrimziResources;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Creates and lists Vantage's topics, and writes them down for others to create.")
public final class TopicsCommand extends CheckedCommand {
    @Command(
            name = "create",
            mixinStandardHelpOptions = true,
            description = "Creates the topics that the cluster lacks. Those that exist stay as they are.")
    int create(@Mixin ClusterOptions cluster) {
        var config = cluster.read();
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            var created = admin.create(config.topics().all(), config.replication(), false);
            created.forEach(name -> out().println("created " + name));
            out().println(created.isEmpty() ? "all topics exist" : created.size() + " topics created");
        }
        return 0;
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the topics: what the cluster has, what is missing. Exit code 1 where one is missing.")
    int list(@Mixin ClusterOptions cluster) {
        var config = cluster.read();
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            var partitions = admin.partitions(config.topics().all());
            for (var topic : config.topics().all()) {
                var found = partitions.get(topic.name());
                out().printf(
                                "%-34s %-12s %s%n",
                                topic.name(),
                                found == null ? "missing" : found + (found == 1 ? " partition" : " partitions"),
                                topic.purpose());
            }
            out().flush();
            return partitions.size() == config.topics().all().size() ? 0 : 1;
        }
    }

    /** For whom the topics are written down. */
    enum Format {
        STRIMZI,
        ASYNCAPI
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Writes down the topics: for an operator that creates them, with users that have the rights that"
                            + " Vantage's processes need, or for those who read and write them. Asks no cluster.")
    int export(
            @Mixin ConfigOptions config,
            @Option(
                            names = "--format",
                            paramLabel = "NAME",
                            defaultValue = "STRIMZI",
                            description =
                                    "STRIMZI: KafkaTopic and KafkaUser resources. ASYNCAPI: an AsyncAPI document with all"
                                            + " schemas. Default: ${DEFAULT-VALUE}.")
                    Format format,
            @Option(
                            names = "--cluster",
                            paramLabel = "NAME",
                            defaultValue = "kafka",
                            description = "Name of the Kafka resource of Strimzi. Default: ${DEFAULT-VALUE}.")
                    String cluster) {
        refuse(
                !cluster.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?"),
                "--cluster must be the name of a Kubernetes resource.");
        switch (format) {
            case STRIMZI -> out().print(StrimziResources.yaml(config.read(Map.of()), cluster));
            case ASYNCAPI -> out().print(AsyncApi.json(config.read(Map.of()), version()));
        }
        out().flush();
        return 0;
    }

    /** The last word of what {@code vantage --version} says. */
    private String version() {
        var said = commandLine().getCommandSpec().root().version()[0];
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    private PrintWriter out() {
        return commandLine().getOut();
    }
}
