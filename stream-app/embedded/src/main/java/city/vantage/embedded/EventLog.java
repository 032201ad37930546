package city.vantage.embedded;

import city.vantage.embedded.RegistryEvent.LevelSet;
import city.vantage.embedded.RegistryEvent.SchemaRegistered;
import city.vantage.embedded.RegistryEvent.SubjectDeleted;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The registry's events in a file that only grows: one JSON object a line, on the disk before the change is made. */
final class EventLog implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FileChannel channel;
    private final List<RegistryEvent> past;

    private EventLog(FileChannel channel, List<RegistryEvent> past) {
        this.channel = channel;
        this.past = past;
    }

    /**
     * The log in this file, which is made if it isn't there.
     *
     * @throws IOException if the file can't be used, or another registry uses it
     */
    static EventLog open(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            lock(channel, file);
            var text = Files.readString(file);
            // A crash may leave half a line behind; its change was never made.
            var whole = text.substring(0, text.lastIndexOf('\n') + 1);
            channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
            channel.position(channel.size());
            return new EventLog(channel, parse(whole));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static void lock(FileChannel channel, Path file) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new IOException("another process has a registry in " + file);
            }
        } catch (OverlappingFileLockException e) {
            throw new IOException("another registry of this process uses " + file, e);
        }
    }

    /** What the file held when it was opened. */
    List<RegistryEvent> past() {
        return past;
    }

    void append(RegistryEvent event) {
        try {
            var line = JSON.writeValueAsString(event) + "\n";
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to the registry's log", e);
        }
    }

    private static List<RegistryEvent> parse(String lines) throws IOException {
        var events = new ArrayList<RegistryEvent>();
        for (var line : lines.lines().toList()) {
            events.add(event(JSON.readTree(line)));
        }
        return List.copyOf(events);
    }

    private static RegistryEvent event(JsonNode line) {
        if (line.has("deleted")) {
            return new SubjectDeleted(line.path("deleted").asText());
        }
        var subject = line.path("subject").textValue();
        if (line.has("level")) {
            return new LevelSet(
                    subject, CompatibilityLevel.valueOf(line.path("level").asText()));
        }
        return new SchemaRegistered(
                subject, line.path("id").intValue(), line.path("schema").asText());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
