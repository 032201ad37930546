package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.RejectedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** The frames of a video as numbered JPEGs, such as {@code 000012.jpg} or {@code frame12.jpg}. */
record FrameFiles(Map<Integer, Path> files) {
    private static final Pattern NAME = Pattern.compile("\\D*(\\d{1,9})\\.jpe?g", Pattern.CASE_INSENSITIVE);
    private static final long SIZE_LIMIT = 32L << 20;

    /** Those of 1 byte to 32 MiB; none where there is no folder. */
    static FrameFiles in(@Nullable Path folder) {
        var numbered = new HashMap<Integer, Path>();
        if (folder != null) {
            try (var files = Files.newDirectoryStream(folder)) {
                for (var file : files) {
                    var name = NAME.matcher(String.valueOf(file.getFileName()));
                    var size = Files.size(file);
                    if (name.matches() && size > 0 && size <= SIZE_LIMIT) {
                        numbered.put(Integer.parseInt(name.group(1)), file);
                    }
                }
            } catch (IOException e) {
                throw new RecordingException(folder, "can't be read: " + e.getMessage());
            }
        }
        return new FrameFiles(numbered);
    }

    boolean has(int frame) {
        return files.containsKey(frame);
    }

    /** Width and height of a frame, from the head of its file. There must be one. */
    FrameSize sizeOfAny() {
        var file = files.values().iterator().next();
        try {
            return size(file);
        } catch (IOException e) {
            throw new RecordingException(file, "can't be read: " + e.getMessage());
        }
    }

    private static FrameSize size(Path file) throws IOException {
        try (var in = ImageIO.createImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new RecordingException(file, "is no JPEG");
            }
            var reader = readers.next();
            try {
                reader.setInput(in);
                return new FrameSize(reader.getWidth(0), reader.getHeight(0));
            } catch (RejectedException e) {
                throw new RecordingException(file, String.valueOf(e.getMessage()));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Where a frame lies; empty where that frame isn't there. Reads the file, for its digest. */
    Optional<FrameReference> reference(int frame) {
        var file = files.get(frame);
        return file == null ? Optional.empty() : Optional.of(reference(file));
    }

    private static FrameReference reference(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return FrameReference.of("file:" + file.toUri().getRawPath(), bytes);
        } catch (IOException e) {
            throw new RecordingException(file, "can't be read: " + e.getMessage());
        }
    }
}
