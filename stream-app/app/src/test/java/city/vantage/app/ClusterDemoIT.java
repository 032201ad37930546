package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.config.ConfigSources;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.Backends;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.testing.VantageCluster;
import city.vantage.worker.Workers;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Streams and a worker that run already, and a demo beside them that has only the cameras. */
@Timeout(180)
class ClusterDemoIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyIncidentAndPhaseIsDescribedOnce() throws IOException, InterruptedException {
        var prefix = CLUSTER.freshName("town") + ".";
        var frames = Files.createDirectory(folder.resolve("frames"));
        var settings = Map.of(
                "bootstrap.servers",
                CLUSTER.bootstrapServers(),
                "schema.registry.url",
                CLUSTER.registryUrl().toString(),
                "topics.prefix",
                prefix,
                "topics.replication.factor",
                "1",
                "stream.application.id",
                prefix + "stream",
                "stream.state.dir",
                folder.resolve("state").toString(),
                "selection.close.after.ms",
                "2000",
                "frames.file.roots",
                frames.toString(),
                "worker.group",
                prefix + "workers");
        var config = VantageConfig.of(new ConfigSources(null, Map.of(), settings));
        try (var admin = TopicAdmin.connect(config.kafkaClient())) {
            admin.create(config.topics().all(), config.replication(), true);
            Workers.configureGroup(admin.admin(), config.worker());
        }
        var meters = new SimpleMeterRegistry();
        try (var streams = new StreamRunner(config, CLUSTER.registry(), meters);
                var worker = Workers.create(
                        config.kafkaClient(),
                        config.topics(),
                        CLUSTER.registry(),
                        Backends.of(config),
                        config.worker(),
                        meters)) {
            var working = Thread.ofPlatform().start(worker);
            streams.start();
            assertThat(streams.awaitRunning(Duration.ofSeconds(60))).isTrue();

            var demo = run(settings, "--exit", "--incidents=1", "--frames=" + frames.toUri());

            worker.close();
            working.join();
            assertThat(demo.exitCode()).as(demo.err()).isZero();
            assertThat(demo.err()).contains("5 of 5 phases of 1 incidents described");
            assertThat(demo.out()).contains("── sim-");
        }
        try (var pictures = Files.list(frames)) {
            assertThat(pictures).isNotEmpty();
        }
    }

    @Test
    void missingTopicsAreNamed() {
        var settings = Map.of(
                "bootstrap.servers", CLUSTER.bootstrapServers(),
                "schema.registry.url", CLUSTER.registryUrl().toString(),
                "topics.prefix", CLUSTER.freshName("nowhere") + ".");

        var demo = run(settings, "--exit", "--incidents=1");

        assertThat(demo.exitCode()).isEqualTo(2);
        assertThat(demo.err()).contains("run «vantage topics create»");
    }

    private static CommandRun run(Map<String, String> settings, String... options) {
        var words = Stream.of(
                Stream.of("demo", "--cluster"),
                Stream.of(options),
                settings.entrySet().stream().map(setting -> "--set=" + setting.getKey() + "=" + setting.getValue()));
        return CommandRun.of(words.flatMap(each -> each).toArray(String[]::new));
    }
}
