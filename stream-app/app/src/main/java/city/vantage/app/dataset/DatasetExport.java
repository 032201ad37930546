package city.vantage.app.dataset;

import city.vantage.app.runtime.Progress;
import city.vantage.app.simulate.Incidents;
import city.vantage.simulator.chance.Seed;
import city.vantage.worker.BackendUnavailableException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Writes an instruction-tuning set in LLaVA's format: {@code dataset.json} and its pictures. */
public final class DatasetExport {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Seed SHARE = new Seed(1);

    private final SightSource source;
    private final DatasetOptions options;
    private final PrintWriter out;
    private final Progress progress;
    private final Lessons lessons;

    /** @param threeKinds who writes LLaVA's three kinds of lessons */
    public DatasetExport(
            SightSource source, DatasetOptions options, ThreeKinds threeKinds, PrintWriter out, PrintWriter err) {
        this.source = source;
        this.options = options;
        this.lessons = new Lessons(options.pack(), threeKinds);
        this.out = out;
        this.progress = new Progress(err);
    }

    /**
     * Writes the set; what has been made of it, where a teacher can't be asked any more.
     *
     * @throws BackendUnavailableException in that case
     */
    public int run() throws IOException, InterruptedException {
        var pictures = options.folder().resolve("pictures");
        Files.createDirectories(pictures);
        var lines = new ConcurrentSkipListMap<Integer, List<String>>();
        var drawn = new SightPictures(pictures, options.pack().drawing(), options.side());
        var incidents = new Incidents(source.incidents());
        try {
            incidents.forEach(options.threads(), number -> {
                lines.put(number, entries(source.of(number), drawn));
                progress.show("%d of %d incidents".formatted(incidents.done() + 1, source.incidents()));
            });
        } catch (BackendUnavailableException e) {
            write(lines);
            throw e;
        }
        write(lines);
        return 0;
    }

    private List<String> entries(List<Sight> sights, SightPictures drawn) throws IOException, InterruptedException {
        var entries = new ArrayList<String>();
        for (var sight : sights) {
            if (sight.showsMoreThan(options.leastArea())) {
                var marked = !SHARE.of(sight.id(), 0).chance().happens(options.unmarked());
                var names = drawn.write(sight, marked);
                for (var lesson : lessons.of(sight)) {
                    if (options.kinds().contains(lesson.kind())) {
                        entries.add(JSON.writeValueAsString(entry(sight, names, marked, lesson)));
                    }
                }
            }
        }
        return entries;
    }

    private void write(SortedMap<Integer, List<String>> incidents) throws IOException {
        var entries = incidents.values().stream().flatMap(List::stream).toList();
        try (var file = Files.newBufferedWriter(options.folder().resolve("dataset.json"))) {
            file.write("[\n");
            file.write(String.join(",\n", entries));
            file.write("\n]\n");
        }
        out.printf("%d lessons are in %s.%n", entries.size(), options.folder());
        out.flush();
    }

    private static ObjectNode entry(Sight sight, List<String> pictures, boolean marked, Lesson lesson) {
        var entry = JSON.createObjectNode();
        entry.put("id", sight.id());
        entry.put("kind", lesson.kind());
        entry.put("about", lesson.about());
        entry.put("marked", marked);
        entry.put("frames", sight.moments().size());
        var images = entry.putArray("image");
        pictures.forEach(name -> images.add("pictures/" + name));
        var turns = entry.putArray("conversations");
        var marker = "<image>\n".repeat(pictures.size() / sight.moments().size());
        for (var turn : lesson.turns()) {
            var pictured = turns.isEmpty() ? marker + turn.question() : turn.question();
            turns.addObject().put("from", "human").put("value", pictured);
            turns.addObject().put("from", "gpt").put("value", turn.answer());
        }
        return entry;
    }
}
