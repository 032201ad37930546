package city.vantage.bench.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Another runtime in a process of its own, which reads a load a line and writes an answer a line. */
final class PeerRunner implements Runner {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS_TO_END = 10;

    private final Set<Way> ways;
    private final boolean padsBatches;
    private final Process process;
    private final BufferedWriter out;
    private final BufferedReader in;
    private final String name;

    /** @param padsBatches whether a batch may have prompts of different lengths */
    PeerRunner(Path folder, List<String> command, Set<Way> ways, boolean padsBatches) throws IOException {
        this.ways = ways;
        this.padsBatches = padsBatches;
        var builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        // What is loaded before this process to count its copies is not the peer's affair.
        builder.environment().remove("LD_PRELOAD");
        process = builder.start();
        out = process.outputWriter();
        in = process.inputReader();
        name = JSON.readTree(line()).path("name").asText();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public boolean takes(Load load) {
        var lengths = load.requests().stream().map(question -> question.ids().size());
        return ways.contains(load.way())
                && (load.way() != Way.BATCH || padsBatches || lengths.distinct().count() == 1);
    }

    @Override
    public Answered run(Load load) throws IOException {
        out.write(JSON.writeValueAsString(load));
        out.newLine();
        out.flush();
        return JSON.readValue(line(), Answered.class);
    }

    private String line() throws IOException {
        var line = in.readLine();
        if (line == null) {
            throw new IOException("a peer ended before it answered: what it wrote to standard error says why");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
