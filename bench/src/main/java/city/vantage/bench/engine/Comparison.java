package city.vantage.bench.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Vantage beside its peers, part by part, and what came out of it as a text. */
final class Comparison {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Runner vantage;
    private final Peers peers;
    private final double tolerance;
    private final List<Sample> samples = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean holds = true;

    /** @param tolerance see {@link Identity#of} */
    Comparison(Runner vantage, Peers peers, double tolerance) {
        this.vantage = vantage;
        this.peers = peers;
        this.tolerance = tolerance;
    }

    /** Compares tokens: Vantage answers in one continuous batch, the others one after another. */
    void tokens(List<Question> questions) throws IOException {
        var reference = peers.transformers();
        if (reference == null) {
            return;
        }
        text.append(
                "\n## The same tokens\n\n%d requests, beside %s.%n%n".formatted(questions.size(), reference.name()));
        var expected = reference.run(new Load(Way.EACH, true, questions));
        identity(expected, vantage, new Load(Way.AT_ONCE, false, questions));
        if (peers.transformersJs() != null) {
            identity(expected, peers.transformersJs(), new Load(Way.EACH, false, questions));
        }
    }

    private void identity(Answered expected, Runner runner, Load load) throws IOException {
        var identity = Identity.of(expected, runner.run(load), tolerance);
        text.append("- %s, %s: %s%n".formatted(runner.name(), load.way(), identity.text()));
        holds &= identity.holds();
        System.err.println(runner.name() + ": " + identity.text());
    }

    void speed(Questions questions, List<Scenario> scenarios, int rounds) throws IOException {
        var runners = new ArrayList<Runner>();
        runners.add(vantage);
        runners.addAll(peers.all());
        new Rounds(runners, questions, this::keep).run(scenarios, rounds);
        text.append("\n## Tokens per second\n\n").append(new RateTable(vantage.name(), samples).text());
    }

    private void keep(Sample sample) {
        samples.add(sample);
        System.err.printf(Locale.ROOT, "%s: %.1f tokens/s%n", sample, sample.tokensPerSecond());
    }

    void prefix(Prefix prefix, int rounds) {
        prefix.run(rounds);
        text.append("\n## What a shared prefix saves\n\n").append(prefix.text());
        holds &= prefix.secondToFirst() <= 1 / 3.0 && prefix.closedToCaption() <= 1;
    }

    /** Bytes copied in a decoding step: what a longer answer copies more than one of half its length. */
    void copies(CopyCounts counts, Questions questions, int tokens) throws IOException {
        var shorter = copied(counts, questions, tokens / 2);
        var longer = copied(counts, questions, tokens);
        var more = longer.minus(shorter);
        var steps = tokens - tokens / 2;
        text.append(String.format(
                Locale.ROOT,
                "%n## Bytes copied in a step%n%n%d to the card, %d to the host, %d on the card.%n",
                more.toCard() / steps,
                more.toHost() / steps,
                more.onCard() / steps));
    }

    private CopyCounts.Bytes copied(CopyCounts counts, Questions questions, int tokens) throws IOException {
        var load = new Load(Way.EACH, false, questions.alike(1, tokens));
        var before = counts.now();
        vantage.run(load);
        return counts.now().minus(before);
    }

    /** Whether all tokens are the same and the prefix saves what it should. */
    boolean holds() {
        return holds;
    }

    void write(String heading, @Nullable Path folder) throws IOException {
        System.out.print(heading + text);
        if (folder == null) {
            return;
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("engine.md"), heading + text);
        var lines = new ArrayList<String>();
        for (var sample : samples) {
            lines.add(JSON.writeValueAsString(sample));
        }
        Files.write(folder.resolve("engine.jsonl"), lines);
    }
}
