package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class UsageTest {
    /** The words that lead to each command, the main one too. */
    static Stream<List<String>> commands() {
        return commands(List.of(), Vantage.commandLine());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void helpDescribesTheCommandAndAllItsOptions(List<String> command) {
        var run = CommandRun.of(plus(command, "--help").toArray(String[]::new));

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: vantage " + String.join(" ", command));
        assertThat(spec(command).usageMessage().description()).isNotEmpty();
        assertThat(spec(command).options()).isNotEmpty().allSatisfy(option -> {
            assertThat(option.description()).as(option.longestName()).isNotEmpty();
            assertThat(run.out()).contains(option.names());
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void anUnknownOptionIsRefusedWithAHint(List<String> command) {
        var run = CommandRun.of(plus(command, "--hlep").toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Unknown option: '--hlep'", "--help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "topics"})
    void aCommandThatOnlyGroupsOthersAsksForOne(String command) {
        var run =
                CommandRun.of(Stream.of(command).filter(word -> !word.isEmpty()).toArray(String[]::new));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("Missing required subcommand", "Usage: vantage");
    }

    @Test
    void theVersionIsTold() {
        assertThat(CommandRun.of("--version").out()).startsWith("vantage ");
    }

    private static Stream<List<String>> commands(List<String> words, CommandLine line) {
        return Stream.concat(
                Stream.of(words),
                line.getSubcommands().entrySet().stream()
                        .flatMap(below -> commands(plus(words, below.getKey()), below.getValue())));
    }

    private static CommandLine.Model.CommandSpec spec(List<String> command) {
        var line = Vantage.commandLine();
        for (var word : command) {
            line = Objects.requireNonNull(line.getSubcommands().get(word));
        }
        return line.getCommandSpec();
    }

    private static List<String> plus(List<String> words, String word) {
        var all = new ArrayList<>(words);
        all.add(word);
        return all;
    }
}
