package city.vantage.app.demo;

import city.vantage.adapters.Recording;
import city.vantage.adapters.RecordingException;
import city.vantage.adapters.meva.MevaRecording;
import city.vantage.adapters.wts.WtsRecording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Finds out which recording a folder holds. */
final class RecordedInput {
    private static final int LISTED = 10;

    private RecordedInput() {}

    /** @throws RecordingException where the folder has no known layout; the message says what was looked for and found */
    static Recording read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RecordingException(folder, "there is no such folder");
        }
        if (WtsRecording.isAt(folder)) {
            return WtsRecording.read(folder);
        }
        if (MevaRecording.isAt(folder)) {
            return MevaRecording.read(folder);
        }
        throw new RecordingException(
                folder,
                "holds no recording that Vantage knows. Looked for %s, and for %s. Found %s."
                        .formatted(WtsRecording.LAYOUT, MevaRecording.LAYOUT, found(folder)));
    }

    private static String found(Path folder) {
        try (var files = Files.list(folder)) {
            var names = files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .limit(LISTED + 1)
                    .toList();
            var listed = names.stream().limit(LISTED).collect(Collectors.joining(", "));
            return names.isEmpty()
                    ? "nothing: the folder is empty"
                    : names.size() > LISTED ? listed + ", and more" : listed;
        } catch (IOException e) {
            return "nothing: it can't be read";
        }
    }
}
