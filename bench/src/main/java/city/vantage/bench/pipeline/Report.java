package city.vantage.bench.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the table between two marks of pipeline.md, and leaves the words around it as they are. */
record Report(Path folder, Sizes sizes) {
    private static final String BEGIN = "<!-- figures -->";
    private static final String END = "<!-- end of figures -->";
    private static final String EMPTY = "# The path from observation to description\n\n" + BEGIN + "\n" + END + "\n";

    void write(List<Figure> figures) throws IOException {
        var file = folder.resolve("pipeline.md");
        var text = Files.exists(file) ? Files.readString(file) : EMPTY;
        var begin = text.indexOf(BEGIN);
        var end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("%s: the lines %s and %s are missing".formatted(file, BEGIN, END));
        }
        var table = "\n" + RatioTable.of(Scenarios.lines(sizes), figures);
        Files.writeString(file, text.substring(0, begin) + BEGIN + "\n" + table + text.substring(end));
        var plot = GrowthPlot.of(sizes, figures);
        if (!plot.isEmpty()) {
            Files.writeString(folder.resolve("pipeline.svg"), plot);
        }
    }
}
