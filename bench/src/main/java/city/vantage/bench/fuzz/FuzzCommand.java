package city.vantage.bench.fuzz;

import city.vantage.app.runtime.RegistryConnection;
import city.vantage.bench.fuzz.Fuzzing.Finding;
import city.vantage.bench.fuzz.Fuzzing.Outcome;
import city.vantage.embedded.EmbeddedRegistry;
import city.vantage.wire.registry.RegistryConfig;
import city.vantage.wire.registry.SchemaRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Breaks good input by the million, and looks whether anything but a clean rejection comes of it. */
@Command(name = "fuzz", description = "Broken input for all that takes any.", mixinStandardHelpOptions = true)
public final class FuzzCommand implements Callable<Integer> {
    private static final int SHOWN_BYTES = 400;

    @Option(names = "--inputs", defaultValue = "1200000", description = "In all. Default: ${DEFAULT-VALUE}.")
    private long inputs;

    @Option(names = "--seed", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", description = "File to write the table to, beside printing it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        try (var server = EmbeddedRegistry.start();
                var registry = RegistryConnection.connect(RegistryConfig.of(server.url()))) {
            var outcomes = run(targets(registry.cached()), seed, inputs);
            var text = "`bench/run fuzz --inputs %d --seed %d`%n%n%s".formatted(inputs, seed, table(outcomes));
            System.out.print(text);
            if (out != null) {
                Files.writeString(out, text);
            }
            var findings = outcomes.stream()
                    .flatMap(outcome -> outcome.findings().stream())
                    .toList();
            findings.forEach(FuzzCommand::show);
            return findings.isEmpty() ? 0 : 1;
        }
    }

    static List<Target> targets(SchemaRegistry registry) throws IOException {
        var targets = new ArrayList<>(new Records(registry).targets());
        targets.add(Uris.target());
        targets.addAll(Pictures.targets());
        var folder = Files.createTempDirectory("vantage-fuzz-");
        targets.addAll(new Texts(folder).targets());
        targets.addAll(new Recordings(folder).targets());
        return targets;
    }

    static List<Outcome> run(List<Target> targets, long seed, long inputs) {
        var shares = targets.stream().mapToDouble(Target::share).sum();
        return targets.stream()
                .map(target -> Fuzzing.run(target, seed, 1 + Math.round(inputs * target.share() / shares)))
                .toList();
    }

    private static String table(List<Outcome> outcomes) {
        var text = new StringBuilder("""
                | input | broken inputs | accepted all the same | longest ms | findings |
                |---|---|---|---|---|
                """);
        outcomes.stream()
                .collect(Collectors.groupingBy(
                        outcome -> outcome.target().name(), LinkedHashMap::new, Collectors.toList()))
                .forEach((name, own) -> text.append(row(name, own)));
        var all = outcomes.stream().mapToLong(Outcome::inputs).sum();
        return text + String.format(Locale.ROOT, "%n%,d inputs.%n", all);
    }

    private static String row(String name, List<Outcome> outcomes) {
        var inputs = outcomes.stream().mapToLong(Outcome::inputs).sum();
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %.3f | %d | %d |%n",
                name,
                inputs,
                (double) outcomes.stream().mapToLong(Outcome::accepted).sum() / inputs,
                outcomes.stream().mapToLong(Outcome::longestMillis).max().orElse(0),
                outcomes.stream().mapToInt(outcome -> outcome.findings().size()).sum());
    }

    private static void show(Finding finding) {
        System.err.printf("%s, input %d: %s%n", finding.target(), finding.number(), finding.thrown());
        finding.thrown().printStackTrace();
        var shown = Arrays.copyOf(finding.input(), Math.min(SHOWN_BYTES, finding.input().length));
        System.err.println("  " + HexFormat.of().formatHex(shown));
    }
}
