package city.vantage.app.command;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.reader.AlertJson;
import city.vantage.app.reader.AlertText;
import city.vantage.app.reader.DescriptionJson;
import city.vantage.app.reader.DescriptionText;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.wire.Topic;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints descriptions, or changes of alerts, as they become visible, until it is stopped.")
public final class WatchCommand extends CheckedCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(500);

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--alerts", description = "Alerts instead of descriptions.")
    boolean alerts;

    @Option(names = "--json", description = "One line of JSON for each.")
    boolean json;

    @Option(names = "--final", description = "Only final revisions of descriptions.")
    boolean finalOnly;

    @Option(names = "--from-beginning", description = "With those that are there already.")
    boolean fromBeginning;

    @Option(names = "--count", paramLabel = "N", description = "End after N of them.")
    long count = Long.MAX_VALUE;

    @Override
    public Integer call() {
        refuse(count < 1, "--count must be 1 or more.");
        refuse(alerts && finalOnly, "--final is for descriptions.");
        var config = cluster.read();
        if (alerts) {
            watch(config, config.topics().alerts(), _ -> true, AlertText::block, AlertJson::line);
        } else {
            watch(
                    config,
                    config.topics().descriptions(),
                    description -> !finalOnly || description.view().finalRevision(),
                    DescriptionText::block,
                    DescriptionJson::line);
        }
        return 0;
    }

    private <V> void watch(
            VantageConfig config,
            Topic<V> topic,
            Predicate<V> wanted,
            Function<V, String> text,
            Function<V, String> line) {
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(List.of(topic.spec()));
        }
        try (var registry = RegistryConnection.connect(config.registry());
                var reader = new RecordReader<>(config.kafkaClient(), topic, registry.cached(), fromBeginning)) {
            for (var printed = 0L; printed < count; ) {
                for (var record : reader.read(POLL)) {
                    if (printed < count && wanted.test(record)) {
                        print((json ? line : text).apply(record));
                        printed++;
                    }
                }
            }
        }
    }

    private void print(String text) {
        var out = commandLine().getOut();
        out.println(text);
        out.flush();
    }
}
