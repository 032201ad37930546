package city.vantage.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.adapters.RecordingException;
import city.vantage.adapters.wts.WtsRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedInputTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void captionsTellAWtsSet() throws IOException {
        var captions = folder.resolve("annotations/caption/train/s1/overhead_view/s1_caption.json");
        Files.createDirectories(captions.getParent());
        Files.writeString(captions, """
                {"overhead_videos": ["s1_c.mp4"], "event_phase": [
                 {"labels": ["0"], "start_time": "1", "end_time": "2"}]}""");

        assertThat(RecordedInput.read(folder)).isInstanceOf(WtsRecording.class);
    }

    @Test
    void clipsTellAMevaRecordingWhoseOtherFilesAreAskedForThen() throws IOException {
        Files.writeString(folder.resolve("clips.json"), "[]");

        assertRefused("multiview_events.jsonl: is missing");
    }

    @Test
    void anotherFolderIsToldWhatWasLookedForAndFound() throws IOException {
        Files.writeString(folder.resolve("holiday.jpg"), "");

        assertRefused(
                "holds no recording that Vantage knows.",
                "WTS: annotations/caption/<split>",
                "MEVA: clips.json",
                "Found holiday.jpg.");
    }

    @Test
    void anEmptyFolderIsCalledEmpty() {
        assertRefused("Found nothing: the folder is empty.");
    }

    private void assertRefused(String... parts) {
        assertThatExceptionOfType(RecordingException.class)
                .isThrownBy(() -> RecordedInput.read(folder))
                .withMessageContainingAll(parts);
    }
}
