package city.vantage.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetFolderTest {
    @TempDir
    private Path temporary = Path.of("");

    @Test
    void aNewFolderIsMade() throws IOException {
        claim("train", 1, false);

        assertThat(folder().resolve("simulated-train.properties")).content().contains("seed=1", "faults=none");
    }

    @Test
    void aFolderWithOtherFilesIsRefusedEvenWithForce() throws IOException {
        var precious = precious();

        assertRefused("train", 1, false, "it holds files that «vantage simulate» didn't write");
        assertRefused("train", 1, true, "it holds files that «vantage simulate» didn't write");
        assertThat(precious).exists();
    }

    @Test
    void theSameSplitIsRefusedAndForceReplacesIt() throws IOException {
        claim("train", 1, false);
        var old = folder().resolve("annotations/caption/train/old.json");
        Files.createDirectories(old.getParent());
        Files.writeString(old, "{}");

        assertRefused("train", 2, false, "it holds a simulated split train");
        assertThat(old).exists();

        claim("train", 2, true);
        assertThat(old).doesNotExist();
        assertThat(folder().resolve("simulated-train.properties")).content().contains("seed=2");
    }

    @Test
    void forceLeavesWhatOthersPutThere() throws IOException {
        claim("train", 1, false);
        var precious = precious();

        claim("train", 2, true);

        assertThat(precious).exists();
    }

    @Test
    void anotherSplitNeedsAnotherSeed() throws IOException {
        claim("train", 1, false);

        assertRefused("val", 1, false, "both splits would have the same incidents");
        claim("val", 2, false);
        assertThat(folder().resolve("simulated-val.properties")).exists();
    }

    private Path precious() throws IOException {
        Files.createDirectories(folder());
        return Files.writeString(folder().resolve("thesis.txt"), "years of work");
    }

    private void claim(String split, long seed, boolean force) throws IOException {
        new SetFolder(folder()).claim(split, new World(seed, 3, 2, 2, Faults.NONE), force);
    }

    private void assertRefused(String split, long seed, boolean force, String reason) {
        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> claim(split, seed, force))
                .satisfies(refused -> {
                    assertThat(refused.getFile()).isEqualTo(folder().toString());
                    assertThat(refused.getReason()).contains(reason);
                });
    }

    private Path folder() {
        return temporary.resolve("set");
    }
}
