package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command that was run in this process: its exit code and what it said. */
record CommandRun(int exitCode, String out, String err) {
    static CommandRun of(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exitCode = Vantage.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new CommandRun(exitCode, out.toString(), err.toString());
    }

    /** It did nothing but say what the user can mend. */
    void assertRefused(String sentence) {
        assertThat(exitCode).isEqualTo(2);
        assertThat(err).contains(sentence).doesNotContain("Exception");
    }
}
