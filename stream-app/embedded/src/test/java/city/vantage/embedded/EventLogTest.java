package city.vantage.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.embedded.RegistryEvent.LevelSet;
import city.vantage.embedded.RegistryEvent.SchemaRegistered;
import city.vantage.embedded.RegistryEvent.SubjectDeleted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventLogTest {
    private static final List<RegistryEvent> EVENTS = List.of(
            new SchemaRegistered("ä-value", 1, "\"string\""),
            new LevelSet(null, CompatibilityLevel.NONE),
            new LevelSet("s", CompatibilityLevel.FULL),
            new SubjectDeleted("ä-value"));

    @TempDir
    private Path directory;

    @Test
    void keepsEventsInOrder() throws IOException {
        write(EVENTS);

        assertThat(read()).isEqualTo(EVENTS);
    }

    @Test
    void dropsTheHalfLineOfACrashAndGoesOn() throws IOException {
        write(EVENTS);
        Files.writeString(file(), "{\"subject\":\"b\",\"i", StandardOpenOption.APPEND);

        write(List.of(new LevelSet("b", CompatibilityLevel.BACKWARD)));

        assertThat(read())
                .hasSize(5)
                .startsWith(EVENTS.getFirst())
                .endsWith(new LevelSet("b", CompatibilityLevel.BACKWARD));
    }

    @Test
    void refusesAFileThatIsInUse() throws IOException {
        try (var _ = EventLog.open(file())) {
            assertThatThrownBy(() -> EventLog.open(file())).hasMessageContaining(file().toString());
        }
    }

    private void write(List<RegistryEvent> events) throws IOException {
        try (var log = EventLog.open(file())) {
            events.forEach(log::append);
        }
    }

    private List<RegistryEvent> read() throws IOException {
        try (var log = EventLog.open(file())) {
            return log.past();
        }
    }

    private Path file() {
        return directory.resolve("schemas.jsonl");
    }
}
