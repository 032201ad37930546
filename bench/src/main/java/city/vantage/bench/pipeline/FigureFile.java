package city.vantage.bench.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Raw figures, one a line as JSON. A scenario that is measured again takes the place of its figures, and of no others. */
record FigureFile(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    List<Figure> read() throws IOException {
        var figures = new ArrayList<Figure>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                figures.add(JSON.readValue(line, Figure.class));
            }
        }
        return figures;
    }

    /** Returns what then is in the file. */
    List<Figure> replace(List<Figure> measured) throws IOException {
        var again = measured.stream().map(Figure::scenario).collect(Collectors.toSet());
        var all = new ArrayList<>(read().stream()
                .filter(figure -> !again.contains(figure.scenario()))
                .toList());
        all.addAll(measured);
        all.sort(Comparator.comparing(Figure::scenario));
        var lines = new ArrayList<String>();
        for (var figure : all) {
            lines.add(JSON.writeValueAsString(figure));
        }
        Files.write(file, lines);
        return all;
    }
}
