package city.vantage.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with the options of a simulation is told in one sentence, before anything is written. */
class BadSimulateUsageTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out set --frames file:///srv/frames | --frames is for --rate.",
                "--rate 5 --frames frames | --frames must be a folder such as file:///srv/frames",
                "--rate 5 --frames s3://bucket/frames | or an address such as http://store:8888/frames.",
            })
    void picturesGoWhereTheyCanBeKept(String options, String sentence) {
        CommandRun.of(("simulate " + options).split(" +", -1)).assertRefused(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Say what to do: --out FOLDER, --sheet FILE.png or --rate X.",
                "--rate 5 --out x|--rate goes without --out and --sheet.",
                "--rate 0|--rate must be more than 0",
                "--rate 5 --duration soon|--duration must be a number with s, m or h",
                "--rate 5 --fps 2|--fps is for --out",
                "--sheet x.png --duration 5s|--duration is for --rate.",
                "--sheet x.png --force|--force and --without-pictures are for --out.",
                "--out x -b localhost:1|--bootstrap-servers and --registry are for --rate.",
                "--out x --fps 31|--fps must be 0.1 to 30.",
                "--out x --incidents 0|--incidents must be 1 to 1000000.",
                "--out x --split ../up|--split must be 1 to 32 lower-case letters",
                "--rate 100000 --cameras 4|4 cameras make "
            })
    void aSimulationThatMakesNoSenseIsRefused(@Nullable String options, String sentence) {
        var words = options == null ? "simulate" : "simulate " + options;

        CommandRun.of(words.split(" ", -1)).assertRefused(sentence);
    }

    @Test
    void aSetIsNotWrittenIntoAFolderOfOthers() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        CommandRun.of("simulate", "-n", "1", "--out", folder.toString(), "--force")
                .assertRefused(folder + " can't be used: it holds files that «vantage simulate» didn't write");
    }
}
