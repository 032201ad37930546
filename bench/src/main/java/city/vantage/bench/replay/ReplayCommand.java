package city.vantage.bench.replay;

import city.vantage.app.compare.Compared;
import city.vantage.app.compare.Comparison;
import city.vantage.app.compare.DifferenceText;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.replay.Replay;
import city.vantage.app.replay.ReplayNames;
import city.vantage.app.replay.ReplayOptions;
import city.vantage.app.replay.ReplayOutcome;
import city.vantage.app.runtime.Progress;
import city.vantage.bench.CityOptions;
import city.vantage.bench.cluster.BenchCluster;
import city.vantage.bench.cluster.Finals;
import city.vantage.bench.cluster.LiveRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Describes an hour of simulated traffic live, replays it twice, and compares. */
@Command(
        name = "replay",
        description =
                "Whether a replay ends as live did, how many answers it uses again, how fast it is, and what it costs live.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    private static final Duration MARGIN = Duration.ofMinutes(10);

    private record Replayed(String name, int threads, ReplayOutcome outcome, Compared compared, Duration took) {}

    @Mixin
    private final CityOptions city = new CityOptions();

    @Option(
            names = "--latency",
            description = "Also measure live's latency beside a replay, for so many seconds each. Default: not.")
    private int latencySeconds;

    private final Progress progress = new Progress(new PrintWriter(System.err, true, StandardCharsets.UTF_8));

    @Override
    public Integer call() throws IOException, InterruptedException {
        var hour = Hour.of(city);
        var text = new StringBuilder("# Replay beside live%n%n`%s%s`%n%n"
                .formatted(city.of("replay"), latencySeconds > 0 ? " --latency " + latencySeconds : ""));
        try (var cluster = BenchCluster.start(Files.createTempDirectory("vantage-replay-"))) {
            var live = cluster.make(
                    "live.",
                    Map.of("stream.idle.after.ms", "0", "inference.answer.within.ms", "0", "stream.threads", "2"));
            var began = System.nanoTime();
            Hour.Sent sent;
            int finals;
            try (var running = LiveRun.start(live, cluster.client().cached());
                    var described = new Finals(live, cluster.client().cached())) {
                sent = hour.send(live, cluster.client().cached());
                progress.say("sent %,d observations of %,d incidents".formatted(sent.observations(), sent.incidents()));
                finals = described.await(sent.phases(), progress, "live");
            }
            text.append("Live: %,d observations, %,d incidents, %,d of %,d phases described, in %d s.%n%n"
                    .formatted(
                            sent.observations(),
                            sent.incidents(),
                            finals,
                            sent.phases(),
                            Duration.ofNanos(System.nanoTime() - began).toSeconds()));
            table(text);
            row(text, replay(cluster, live, hour, "first", 1));
            row(text, replay(cluster, live, hour, "second", 4));
            if (latencySeconds > 0) {
                new LiveLatency(cluster, city, progress, latencySeconds)
                        .measure(text, () -> replay(cluster, live, hour, "beside-" + System.nanoTime(), 2));
            }
        }
        city.print(text.toString());
        return 0;
    }

    private Replayed replay(BenchCluster cluster, VantageConfig live, Hour hour, String name, int threads)
            throws IOException, InterruptedException {
        var names = new ReplayNames("live.", name);
        var settings = new HashMap<>(names.settings(live.topics().partitions()));
        settings.put("stream.threads", Integer.toString(threads));
        var own = cluster.config(names.prefix(), settings);
        var options = new ReplayOptions(hour.begin(), hour.end(), null, MARGIN, 0, 1);
        var began = System.nanoTime();
        var outcome = new Replay(live, own, names, options, cluster.client().cached(), progress, () -> false).run();
        var took = Duration.ofNanos(System.nanoTime() - began);
        var compared = new Comparison(live.kafkaClient(), cluster.client().cached(), outcome.cut(), null)
                .of(name, live.topics().descriptions(), own.topics().descriptions());
        progress.say(DifferenceText.of(compared));
        return new Replayed(name, threads, outcome, compared, took);
    }

    private static void table(StringBuilder text) {
        text.append(
                "| replay | stream threads | phases | identical to live's | answers used again | asked | seconds |%n"
                        .formatted());
        text.append("|---|---|---|---|---|---|---|%n".formatted());
    }

    private static void row(StringBuilder text, Replayed replayed) {
        var outcome = replayed.outcome();
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %,d | %,d | %,d (%.2f %%) | %,d | %d |%n",
                replayed.name(),
                replayed.threads(),
                outcome.phases(),
                replayed.compared().report().identical(),
                outcome.reused(),
                100.0 * outcome.reused() / Math.max(1, outcome.reused() + outcome.asked()),
                outcome.asked(),
                replayed.took().toSeconds()));
    }
}
