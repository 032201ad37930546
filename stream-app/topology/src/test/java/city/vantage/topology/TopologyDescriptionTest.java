package city.vantage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.alert.AlertPolicy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {
    private static final Path GOLDEN = Path.of("src/test/resources/city/vantage/topology/topology.txt");

    @Test
    void isTheOneThatRunningApplicationsWereBuiltWith() throws IOException {
        var settings = new TopologySettings(
                Scenes.POLICY,
                DrivenTopology.FRAMES,
                Prompts.answeredWithin(null),
                TestRules.BY_CAPTION,
                AlertPolicy.STANDARD,
                null);
        var description = VantageTopology.build(
                        DrivenTopology.TOPICS, DrivenTopology.TestRegistry.SHARED, settings, new SimpleMeterRegistry())
                .describe()
                .toString();
        if (Boolean.getBoolean("vantage.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, description);
        }

        assertThat(GOLDEN).as("""
                        The topology has changed. Before you accept it with -Dvantage.write=true, think about \
                        applications that run: does a store still find its state (name, schema)? do tasks move \
                        (number and order of sub-topologies)? If so, they need a reset or another application id.""").hasContent(description);
    }
}
