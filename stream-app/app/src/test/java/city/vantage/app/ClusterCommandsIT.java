package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.alert.Judgement;
import city.vantage.alert.OperatorFeedback;
import city.vantage.app.reader.RecordReader;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.Site;
import city.vantage.testing.VantageCluster;
import city.vantage.testing.process.FreePorts;
import city.vantage.wire.Topics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ClusterCommandsIT {
    @RegisterExtension
    static final VantageCluster CLUSTER = new VantageCluster();

    private final String prefix = CLUSTER.freshName("town") + ".";

    @Test
    void createdTopicsAreListed() {
        var created = run("topics", "create", "-s", "topics.replication.factor=1", "-s", "topics.partitions=3");
        var listed = run("topics", "list");

        assertThat(created.exitCode()).isZero();
        assertThat(created.out())
                .contains(
                        "created " + prefix + "camera.registry",
                        new Topics(prefix, 3).all().size() + " topics created");
        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out().lines()).hasSize(new Topics(prefix, 3).all().size());
        assertThat(listed.out())
                .containsPattern(prefix + "camera.registry +1 partition ")
                .containsPattern(prefix + "safety.descriptions +3 partitions ")
                .doesNotContain("missing");
    }

    @Test
    void topicsThatExistStayAsTheyAre() {
        run("topics", "create", "-s", "topics.replication.factor=1", "-s", "topics.partitions=3");

        var again = run("topics", "create", "-s", "topics.replication.factor=1", "-s", "topics.partitions=5");

        assertThat(again.exitCode()).isZero();
        assertThat(again.out().strip()).isEqualTo("all topics exist");
        assertThat(run("topics", "list").out()).containsPattern("safety.descriptions +3 partitions ");
    }

    @Test
    void missingTopicsAreListedAndMakeTheExitCode() {
        var listed = run("topics", "list");

        assertThat(listed.exitCode()).isEqualTo(1);
        assertThat(listed.out().lines()).allMatch(line -> line.contains(" missing "));
    }

    @Test
    void moreReplicasThanBrokersAreRefusedWithTheReason() {
        var created = run("topics", "create");

        assertThat(created.exitCode()).isEqualTo(2);
        assertThat(created.err()).startsWith("Topics can't be created: ").contains("replication factor of 3");
    }

    @Test
    void whatSpeaksOfAnIncidentIsListedWithItsEnd() {
        run("topics", "create", "-s", "topics.replication.factor=1");
        var seen = RandomIncident.at(Site.withOverheadCameras("junction", 3), "incident-1", Instant.now(), 1)
                .observations();
        try (var cameras = new CameraProducer(
                Map.of("bootstrap.servers", CLUSTER.bootstrapServers()), new Topics(prefix, 4), CLUSTER.registry())) {
            seen.forEach(cameras::publish);
        }

        var listed = run("forget", "--incident", "incident-1", "--dry-run");
        var cut = run("forget", "--incident", "incident-1", "--cut");
        var again = run("forget", "--incident", "incident-1");

        assertThat(listed.exitCode()).isZero();
        assertThat(listed.out())
                .contains("incidents  incident-1\n", ": 0 deleted, 0 had gone before\n")
                .containsPattern(prefix + "camera.observations +" + seen.size() + "  gone by 20.*:..Z\n");
        assertThat(cut.exitCode()).as("pictures stay that lie elsewhere").isEqualTo(1);
        assertThat(cut.out()).contains(" kept: file is not below a folder that frames.file.roots allows");
        assertThat(cut.out())
                .containsPattern(prefix + "camera.observations +" + seen.size() + "  deleted, with 0 older");
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("records    none");
    }

    @Test
    void whatAnOperatorSaysIsPublished() {
        run("topics", "create", "-s", "topics.replication.factor=1");

        var said = run(
                "feedback",
                "nuisance",
                "--incident=i-1",
                "--site=s-1",
                "--rule=near-miss",
                "--note=a parked car again");

        assertThat(said.exitCode()).isZero();
        var topic = new Topics(prefix, 4).feedback();
        Map<String, Object> kafka = Map.of("bootstrap.servers", CLUSTER.bootstrapServers());
        try (var reader = new RecordReader<>(kafka, topic, CLUSTER.registry(), true)) {
            var read = Stream.generate(() -> reader.read(Duration.ofMillis(200)))
                    .flatMap(List::stream)
                    .findFirst();
            assertThat(read)
                    .get()
                    .usingRecursiveComparison()
                    .ignoringFields("givenAt")
                    .isEqualTo(new OperatorFeedback(
                            "i-1", "s-1", "near-miss", Judgement.NUISANCE, Instant.EPOCH, "a parked car again"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "worker", "watch", "forget --incident incident-1"})
    void aCommandThatNeedsTopicsSaysHowToMakeThem(String command) {
        var run = run(command.split(" ", -1));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(prefix + "safety.descriptions", "run «vantage topics create»");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "topics list"})
    @Timeout(30)
    void brokersThatDoNotAnswerAreNamed(String command) throws IOException {
        var nobody = "localhost:" + FreePorts.take(1).getFirst();
        var words = Stream.concat(Stream.of(command.split(" ", -1)), Stream.of("-b", nobody));

        var run = CommandRun.of(words.toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("No answer from " + nobody + ": ").hasLineCount(1);
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
