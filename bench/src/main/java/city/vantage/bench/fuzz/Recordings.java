package city.vantage.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.adapters.Recording;
import city.vantage.adapters.RecordingException;
import city.vantage.adapters.meva.MevaRecording;
import city.vantage.adapters.wts.WtsRecording;
import city.vantage.bench.CityOptions;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.SimulationSettings;
import city.vantage.simulator.wts.WtsWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

/** Recordings of other systems: each file of a small one in turn is broken; the others stay as they are. */
final class Recordings {
    private static final double SHARE_OF_WTS = 0.003;
    private static final double SHARE_OF_MEVA = 0.02;

    private static final String CLIPS = """
            [{"camera": "G1", "fps": 30, "width": 1920, "height": 1080, "shift_used": 12}]
            """;
    private static final String EVENTS = """
            {"event": "e-1", "views": [{"camera": "G1", "start": 0, "end": 3, "actors": {"1": "person", "2": "vehicle"}}]}
            """;
    private static final String DETECTIONS = """
            {"frame": 0, "track": "1", "type": "person", "box": [100, 100, 120.5, 150]}
            {"frame": 1, "track": "2", "type": "vehicle", "box": [300, 100, 420, 250]}
            """;

    private final Path folder;

    /** @param folder for files that are read again and again */
    Recordings(Path folder) {
        this.folder = folder;
    }

    List<Target> targets() throws IOException {
        var wts = folder.resolve("wts");
        try (var writer = new WtsWriter(wts, "train", false)) {
            writer.write(0, new Simulation(SimulationSettings.of(7, CityOptions.START)).incident(0));
        }
        var targets = new ArrayList<>(files("WTS", SHARE_OF_WTS, wts, WtsRecording::read));
        var meva = folder.resolve("meva");
        Files.createDirectories(meva.resolve("detections"));
        Files.writeString(meva.resolve("clips.json"), CLIPS);
        Files.writeString(meva.resolve("multiview_events.jsonl"), EVENTS);
        var packed = Files.write(meva.resolve("detections").resolve("G1.jsonl.gz"), gzip(DETECTIONS.getBytes(UTF_8)));
        targets.addAll(files("MEVA", SHARE_OF_MEVA, meva, MevaRecording::read));
        targets.add(target("MEVA detections, unpacked", SHARE_OF_MEVA, DETECTIONS.getBytes(UTF_8), packed, text -> {
            Files.write(packed, gzip(text));
            return MevaRecording.read(meva);
        }));
        return targets;
    }

    private static List<Target> files(String name, double share, Path set, Function<Path, Recording> read)
            throws IOException {
        var targets = new ArrayList<Target>();
        try (var files = Files.walk(set)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                targets.add(target(
                        name + " " + kind(set.relativize(file)), share, Files.readAllBytes(file), file, bytes -> {
                            Files.write(file, bytes);
                            return read.apply(set);
                        }));
            }
        }
        return targets;
    }

    /** Reads a recording one of whose files is broken. */
    private interface Reader {
        Recording read(byte[] broken) throws IOException;
    }

    private static Target target(String name, double share, byte[] sample, Path file, Reader reader)
            throws IOException {
        var good = Files.readAllBytes(file);
        return new Target(name, List.of(sample), 0, share, bytes -> {
            try {
                return reader.read(bytes).problems().isEmpty();
            } catch (RecordingException rejected) {
                return false;
            } finally {
                Files.write(file, good);
            }
        });
    }

    /** A set's files lie in folders whose second level tells what they are. */
    private static String kind(Path file) {
        return file.getName(Math.min(1, file.getNameCount() - 1)).toString();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
