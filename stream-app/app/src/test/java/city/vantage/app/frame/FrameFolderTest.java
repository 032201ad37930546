package city.vantage.app.frame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameFolderTest {
    private static final byte[] PICTURE = "picture".getBytes(UTF_8);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aReferenceLeadsToThePictureAndItsDigest() {
        var reference = new FrameFolder(folder).add(PICTURE);

        assertThat(Path.of(URI.create(reference.uri())))
                .hasBinaryContent(PICTURE)
                .hasDigest("SHA-256", reference.sha256());
        assertThat(reference.bytes()).isEqualTo(PICTURE.length);
    }

    @Test
    void theSamePictureIsKeptOnce() {
        var frames = new FrameFolder(folder);

        var first = frames.add(PICTURE);

        assertThat(frames.add(PICTURE)).isEqualTo(first);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aPictureThatCannotBeStoredIsNotReferredTo() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> new FrameFolder(folder.resolve("absent")).add(PICTURE))
                .withMessageContaining("absent");
    }
}
