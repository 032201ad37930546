package city.vantage.app.command;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The command reference in docs/, written from what {@code --help} prints. */
public final class CommandReference {
    private CommandReference() {}

    /** @param main the command with all others below it */
    public static String markdown(CommandLine main) {
        return """
                # Commands

                Generated from the code; a test fails when it differs. Settings are in [configuration](configuration.md). \
                Exit codes: 0 for success, 1 where something is missing or failed, 2 where the command, the configuration \
                or the cluster has to be mended first; then a sentence says what.
                """ + withThoseBelow(main).map(CommandReference::section).collect(Collectors.joining());
    }

    private static Stream<CommandLine> withThoseBelow(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(CommandReference::withThoseBelow));
    }

    private static String section(CommandLine command) {
        return """

                ## %s

                ```
                %s```
                """.formatted(
                        command.getCommandSpec().qualifiedName(),
                        command.getUsageMessage(Ansi.OFF).replace("\r", ""));
    }
}
