package city.vantage.app.command;

import city.vantage.app.reader.DescriptionJson;
import city.vantage.app.reader.DescriptionReader;
import city.vantage.app.reader.DescriptionText;
import city.vantage.app.runtime.RegistryConnection;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.description.SafetyDescription;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Prints descriptions as they become visible, until it is stopped.")
public final class WatchCommand implements Callable<Integer> {
    private static final Duration POLL = Duration.ofMillis(500);

    @Mixin
    ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "One line of JSON for each description.")
    boolean json;

    @Option(names = "--final", description = "Only final revisions.")
    boolean finalOnly;

    @Option(names = "--from-beginning", description = "With those that are there already.")
    boolean fromBeginning;

    @Option(names = "--count", paramLabel = "N", description = "End after N descriptions.")
    long count = Long.MAX_VALUE;

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() {
        if (count < 1) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "--count must be 1 or more.");
        }
        var config = cluster.read();
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.require(List.of(config.topics().descriptions().spec()));
        }
        try (var registry = RegistryConnection.connect(config.registry());
                var reader = new DescriptionReader(
                        config.kafkaClient(), config.topics(), registry.cached(), fromBeginning)) {
            for (var printed = 0L; printed < count; ) {
                for (var description : reader.read(POLL)) {
                    if (printed < count && (!finalOnly || description.view().finalRevision())) {
                        print(description);
                        printed++;
                    }
                }
            }
        }
        return 0;
    }

    private void print(SafetyDescription description) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println(json ? DescriptionJson.line(description) : DescriptionText.block(description));
        out.flush();
    }
}
