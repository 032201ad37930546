package city.vantage.bench.pipeline;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Scenario 10. What single steps cost, by JMH, in a JVM of their own. */
final class StepTimes implements Scenario {
    private static final String NUMBER = "10";
    private static final int WARM_UP = 3;
    private static final int ITERATIONS = 5;

    @Override
    public List<Line> lines() {
        return List.of(
                line("write an observation", "encodeObservation", "decodeObservation"),
                line("read an incident's state", "decodeIncident", "decodeObservation"),
                line("write an incident's state", "encodeIncident", "decodeObservation"),
                line("rank four views", "rankViews", "decodeObservation"),
                line("add an observation and decide", "observe", "decodeObservation"),
                line("draw marks on a picture", "drawMarks", "decodeJpeg"),
                line("preprocess a picture for the small model", "preprocess", "decodeJpeg"));
    }

    private static Line line(String what, String step, String floor) {
        return new Line(NUMBER, what, step, floor);
    }

    @Override
    public void run(Workbench bench) throws IOException {
        var options = new OptionsBuilder()
                .include(Steps.class.getName())
                .mode(Mode.AverageTime)
                .timeUnit(TimeUnit.MICROSECONDS)
                .forks(1)
                .warmupIterations(WARM_UP)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(ITERATIONS)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build();
        bench.progress().say("10: JMH measures nine steps, 8 s each");
        try {
            new Runner(options).run().forEach(result -> keep(bench, result));
        } catch (RunnerException e) {
            throw new IOException("JMH failed", e);
        }
    }

    /** JMH's iterations are its rounds. */
    private static void keep(Workbench bench, RunResult result) {
        var name = result.getPrimaryResult().getLabel();
        var iterations = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .toList();
        for (var round = 0; round < iterations.size(); round++) {
            var micros = iterations.get(round).getPrimaryResult().getScore();
            bench.add(new Figure(NUMBER, name, round + 1, "µs", micros));
        }
        bench.progress()
                .say("10: %s %.2f µs".formatted(name, result.getPrimaryResult().getScore()));
    }
}
