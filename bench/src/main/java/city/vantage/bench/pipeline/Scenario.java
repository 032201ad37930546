package city.vantage.bench.pipeline;

import java.io.IOException;
import java.util.List;

/** Something to measure, together with its floors. */
interface Scenario {
    /** What the figures say. */
    List<Line> lines();

    void run(Workbench bench) throws IOException, InterruptedException;
}
