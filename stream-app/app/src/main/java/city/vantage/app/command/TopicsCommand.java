package city.vantage.app.command;

import city.vantage.app.runtime.TopicAdmin;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "topics",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Creates and lists Vantage's topics.")
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

    private PrintWriter out() {
        return commandLine().getOut();
    }
}
