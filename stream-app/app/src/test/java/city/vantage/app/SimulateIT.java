package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.RecordReader;
import city.vantage.testing.VantageCluster;
import city.vantage.wire.Topics;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class SimulateIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    @TempDir
    private Path folder = Path.of("");

    private final String prefix = CLUSTER.freshName("load") + ".";

    @Test
    void aClusterGetsTheObservationsAtTheRate() {
        run("topics", "create", "-s", "topics.replication.factor=1", "-s", "topics.partitions=2");

        var load = run("simulate", "--rate", "50", "--cameras", "7", "--duration", "6s");

        assertThat(load.exitCode()).as(load.err()).isZero();
        assertThat(load.err())
                .contains("7 cameras of 2 sites, 50.0 observations/s")
                .containsPattern("\\d+ of 50");
        assertThat(load.out()).contains("the rate was held.");
        var records = CLUSTER.readAll(prefix + "camera.observations", 250, Duration.ofSeconds(20));
        assertThat(records).hasSizeBetween(250, 301);
        assertThat(CLUSTER.readAll(prefix + "camera.registry", 7, Duration.ofSeconds(20)))
                .hasSize(7);
    }

    @Test
    void aLoadCanHavePictures() throws IOException {
        run("topics", "create", "-s", "topics.replication.factor=1", "-s", "topics.partitions=2");
        var frames = Files.createDirectory(folder.resolve("frames"));

        var load = run(
                "simulate",
                "--rate=4",
                "--cameras=4",
                "--duration=4s",
                "--frames",
                frames.toUri().toString());
        var nowhere = run(
                "simulate",
                "--rate=4",
                "--cameras=4",
                "--frames",
                folder.resolve("absent").toUri().toString());

        assertThat(load.exitCode()).as(load.err()).isZero();
        var topic = new Topics(prefix, 2).observations();
        Map<String, Object> kafka = Map.of("bootstrap.servers", CLUSTER.bootstrapServers());
        try (var reader = new RecordReader<>(kafka, topic, CLUSTER.registry(), true)) {
            var seen = Stream.generate(() -> reader.read(Duration.ofMillis(200)))
                    .flatMap(List::stream)
                    .limit(12)
                    .map(observation -> Objects.requireNonNull(observation.frame()));
            assertThat(seen)
                    .allSatisfy(frame -> assertThat(Path.of(URI.create(frame.uri())))
                            .hasParentRaw(frames)
                            .hasDigest("SHA-256", frame.sha256()));
        }
        assertThat(nowhere.exitCode()).isEqualTo(2);
        assertThat(nowhere.err()).contains("can't be used: there is no such file or folder.");
    }

    @Test
    void missingTopicsAreNamed() {
        var load = run("simulate", "--rate", "50");

        assertThat(load.exitCode()).isEqualTo(2);
        assertThat(load.err()).contains(prefix + "camera.observations", "run «vantage topics create»");
    }

    @Test
    void aSimulatedSetRunsThroughTheDemoWithItsPictures() throws IOException {
        var set = folder.resolve("set");
        var written = CommandRun.of("simulate", "-n", "1", "--seed", "7", "--fps", "0.8", "--out", set.toString());
        assertThat(written.exitCode()).as(written.err()).isZero();
        assertThat(written.out()).startsWith("1 incidents with 5 phases, 4 videos");

        var demo = DemoRun.of(folder.resolve("out.jsonl"), "--input", set.toString());

        assertThat(demo.run().exitCode()).as(demo.run().err()).isZero();
        assertThat(demo.descriptions()).hasSize(5).allSatisfy(json -> {
            assertThat(json.at("/incidentId").asText()).isEqualTo("sim-7-000000");
            assertThat(Files.exists(Path.of(json.at("/view/frame").asText().substring("file:".length()))))
                    .isTrue();
        });
    }

    private CommandRun run(String... command) {
        var cluster = Stream.of(
                "-b",
                CLUSTER.bootstrapServers(),
                "-r",
                CLUSTER.registryUrl().toString(),
                "-s",
                "topics.prefix=" + prefix);
        return CommandRun.of(Stream.concat(Stream.of(command), cluster).toArray(String[]::new));
    }
}
