package city.vantage.adapters.meva;

import static city.vantage.adapters.meva.HandMadeRecording.view;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.adapters.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenMevaRecordingTest {
    @TempDir
    private Path folder = Path.of("");

    private HandMadeRecording files = new HandMadeRecording(folder);

    @BeforeEach
    void start() {
        files = new HandMadeRecording(folder)
                .camera("G1", 1920, 1080, 0)
                .box("G1", 0, "1", "person", 100, 100, 120, 150)
                .event("e-1", view("G1", 0, 0, "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clips.json", "multiview_events.jsonl", "detections/G1.jsonl.gz"})
    void namesAFileThatIsMissing(String name) throws IOException {
        files.write();
        Files.delete(folder.resolve(name));

        assertFails(name + ": is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"frame\": 1,",
                "garbage",
                "[]",
                "{} {}",
                "{\"frame\": 1, \"type\": \"person\", \"box\": [1, 1, 2, 2]}",
                "{\"frame\": 1, \"track\": 17, \"type\": \"person\", \"box\": [1, 1, 2, 2]}",
                "{\"frame\": \"1\", \"track\": \"1\", \"type\": \"person\", \"box\": [1, 1, 2, 2]}",
                "{\"frame\": 9999999999, \"track\": \"1\", \"type\": \"person\", \"box\": [1, 1, 2, 2]}",
                "{\"frame\": 1, \"track\": \"1\", \"type\": \"person\", \"box\": [1, 1, 2]}",
                "{\"frame\": 1, \"track\": \"1\", \"type\": \"person\", \"box\": [1, 1, 2, \"x\"]}",
                "{\"frame\": 1, \"track\": \"1\", \"type\": \"person\", \"box\": [5, 1, 2, 2]}",
                "{\"frame\": 1, \"track\": \"1\", \"type\": \"person\", \"box\": [1, 1, 1e999, 2]}"
            })
    void namesFileAndLineOfADetectionItCannotRead(String line) {
        files.line("G1", line).write();

        assertFails("G1.jsonl.gz:2: ");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        files.line("G1", "{\"frame\": 1, \"track\": \"1\", \"type\": \"person\"}")
                .write();

        assertFails("G1.jsonl.gz:2: box is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"views\": []}",
                "{\"event\": \"e-2\", \"views\": [{\"camera\": \"G9\", \"start\": 0, \"end\": 1, \"actors\": {}}]}",
                "{\"event\": \"e-2\", \"views\": [{\"camera\": \"G1\", \"start\": 5, \"end\": 1, \"actors\": {}}]}",
                "{\"event\": \"e-2\", \"views\": [{\"camera\": \"G1\", \"start\": 0, \"end\": 99999, \"actors\": {}}]}",
                "{\"event\": \"e-2\", \"views\": [{\"camera\": \"G1\", \"start\": 0, \"end\": 1}]}",
                "{\"event\": \"e-2\", \"views\": [7]}",
                "{\"event\": \"e 2/\", \"views\": []}",
                "not an event"
            })
    void namesFileAndLineOfAnEventItCannotRead(String line) {
        files.eventLine(line).write();

        assertFails("multiview_events.jsonl:2: ");
    }

    @Test
    void refusesDetectionsThatAreNotPacked() throws IOException {
        files.write();
        Files.writeString(folder.resolve("detections/G1.jsonl.gz"), "{}");

        assertFails("G1.jsonl.gz: can't be read");
    }

    @Test
    void refusesDetectionsThatAreCutOff() throws IOException {
        files.write();
        var file = folder.resolve("detections/G1.jsonl.gz");
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));

        assertFails("G1.jsonl.gz: can't be read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[{\"camera\": \"G1\"}]",
                "[{\"camera\": \"G1\", \"fps\": 25, \"width\": 1, \"height\": 1, \"shift_used\": 0}]",
                "[{\"camera\": \"G1\", \"fps\": 30, \"width\": 0, \"height\": 1, \"shift_used\": 0}]",
                "[{\"camera\": \"a/b\", \"fps\": 30, \"width\": 1, \"height\": 1, \"shift_used\": 0}]",
                "[1]",
                "["
            })
    void namesTheFileOfClipsItCannotRead(String clips) throws IOException {
        files.write();
        Files.writeString(folder.resolve("clips.json"), clips);

        assertFails("clips.json:");
    }

    private void assertFails(String message) {
        assertThatExceptionOfType(RecordingException.class)
                .isThrownBy(() -> MevaRecording.read(folder))
                .withMessageContaining(message);
    }
}
