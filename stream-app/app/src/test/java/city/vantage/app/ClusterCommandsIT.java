package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.testing.VantageCluster;
import city.vantage.testing.process.FreePorts;
import city.vantage.wire.Topics;
import java.io.IOException;
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

    @ParameterizedTest
    @ValueSource(strings = {"stream", "worker", "watch"})
    void aCommandThatNeedsTopicsSaysHowToMakeThem(String command) {
        var run = run(command);

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
