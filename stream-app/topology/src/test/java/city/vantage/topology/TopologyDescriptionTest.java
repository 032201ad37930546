package city.vantage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.alert.AlertPolicy;
import city.vantage.wire.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/city/vantage/topology/topology.txt");

    @Test
    void isTheOneThatRunningApplicationsWereBuiltWith() throws IOException {
        var description = description(Topics.standard());
        if (Boolean.getBoolean("vantage.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, description);
        }

        assertThat(GOLDEN).as("""
                        The topology has changed. Before you accept it with -Dvantage.write=true, think about \
                        applications that run: does a store still find its state (name, schema)? do tasks move \
                        (number and order of sub-topologies)? If so, they need a reset or another application id.""").hasContent(description);
    }

    @Test
    void aMirrorAddsSinksAndNothingThatMovesTasks() {
        var plain = description(Topics.standard());
        var mirrored = description(Topics.standard().mirroringJson());

        assertThat(mirrored)
                .contains("(topic: safety.alerts.json)", "(topic: safety.descriptions.json)")
                .satisfies(text -> assertThat(parts(text)).isEqualTo(parts(plain)));
    }

    /** The sources and processors of each sub-topology, by name. */
    private static List<List<String>> parts(String description) {
        return Stream.of(description.split("Sub-topology:", -1))
                .map(part -> part.lines()
                        .map(String::strip)
                        .filter(line -> line.matches("(Source|Processor).*"))
                        .map(line -> line.replaceFirst(" [(]stores.*", ""))
                        .sorted()
                        .toList())
                .toList();
    }

    private static String description(Topics topics) {
        var settings = new TopologySettings(
                Scenes.POLICY,
                DrivenTopology.FRAMES,
                Prompts.answeredWithin(null),
                TestRules.BY_CAPTION,
                AlertPolicy.STANDARD,
                Duration.ofHours(1),
                null,
                null,
                false);
        return VantageTopology.build(topics, DrivenTopology.TestRegistry.SHARED, settings, new SimpleMeterRegistry())
                .describe()
                .toString();
    }
}
