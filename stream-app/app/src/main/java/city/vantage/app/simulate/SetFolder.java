package city.vantage.app.simulate;

import city.vantage.app.runtime.FolderTree;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The folder of a simulated set. A note for each split says what made it; nothing is ever deleted in a folder that has no
 * such note, since it may be somebody's real data.
 */
public record SetFolder(Path path) {
    private static final String NOTE = "simulated-";
    private static final Pattern SEED = Pattern.compile("(?m)^seed=(-?\\d+)$");
    private static final List<String> WRITTEN =
            List.of("annotations", "videos", "view_used_as_main_reference.csv", "videos.csv");

    /** Whether a folder holds a simulated set. */
    public static boolean isSimulated(Path folder) throws IOException {
        return Files.isDirectory(folder) && !new SetFolder(folder).notes().isEmpty();
    }

    /**
     * Makes room for a split, and notes what will be in it.
     *
     * @param force whether what was simulated here before is deleted
     * @throws FileSystemException where the folder holds something else, the split is there, or another split has the
     *     same incidents
     */
    void claim(String split, World world, boolean force) throws IOException {
        Files.createDirectories(path);
        if (!isEmpty()) {
            var notes = notes();
            if (notes.isEmpty()) {
                throw refused("it holds files that «vantage simulate» didn't write; name another folder");
            }
            if (force) {
                clear(notes);
            } else {
                requireRoom(split, world, notes);
            }
        }
        Files.writeString(note(split), text(world));
    }

    private void requireRoom(String split, World world, List<Path> notes) throws IOException {
        if (Files.exists(note(split))) {
            throw refused(
                    "it holds a simulated split %s; --force replaces all that was simulated there".formatted(split));
        }
        for (var note : notes) {
            var seed = SEED.matcher(Files.readString(note));
            if (seed.find() && seed.group(1).equals(Long.toString(world.seed()))) {
                throw refused(
                        "%s was made with the same seed %d, so both splits would have the same incidents; give another --seed"
                                .formatted(note.getFileName(), world.seed()));
            }
        }
    }

    private boolean isEmpty() throws IOException {
        try (var files = Files.newDirectoryStream(path)) {
            return !files.iterator().hasNext();
        }
    }

    private List<Path> notes() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(NOTE))
                    .sorted()
                    .toList();
        }
    }

    private void clear(List<Path> notes) throws IOException {
        for (var name : WRITTEN) {
            new FolderTree(path.resolve(name)).remove();
        }
        for (var note : notes) {
            Files.delete(note);
        }
    }

    private Path note(String split) {
        return path.resolve(NOTE + split + ".properties");
    }

    private static String text(World world) {
        return """
                # Written by «vantage simulate», which replaces this folder's set with --force.
                seed=%d
                incidents=%d
                sites=%d
                fps=%s
                faults=%s
                """.formatted(
                        world.seed(),
                        world.incidents(),
                        world.sites(),
                        world.framesPerSecond(),
                        world.faults().name().toLowerCase(Locale.ROOT));
    }

    private FileSystemException refused(String reason) {
        return new FileSystemException(path.toString(), null, reason);
    }
}
