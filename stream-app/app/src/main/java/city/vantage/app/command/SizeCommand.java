package city.vantage.app.command;

import city.vantage.sizing.Capacity;
import city.vantage.sizing.CityLoad;
import city.vantage.sizing.Keeping;
import city.vantage.sizing.Sizing;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "size",
        mixinStandardHelpOptions = true,
        description = {
            "Tells how many workers, cards, stream threads and brokers a city needs, and how much disk.",
            "Give what you measured on your own machines; what you don't give is assumed, and said. Prices have no"
                    + " defaults: with all four, the cost of a month is told. docs/sizing.md has the formulas."
        })
public final class SizeCommand extends CheckedCommand implements Callable<Integer> {
    private static final double LARGE = 1e12;

    @Option(names = "--cameras", description = "Cameras of the city; needed.")
    int cameras;

    @Option(names = "--incidents-per-hour", description = "Of the whole city, over the day on average; needed.")
    double incidentsPerHour;

    @Option(
            names = "--worker-tokens-per-second",
            description = "What one worker was measured to do, busy with full batches; needed.")
    double workerTokens;

    @Option(
            names = "--tokens",
            description = "Of one request, read and written, in the unit in which the worker was measured; needed.")
    double tokens;

    @Option(names = "--peak-factor", description = "The busiest hour beside the average. Default: ${DEFAULT-VALUE}.")
    double peakFactor = 3;

    @Option(names = "--views", description = "Cameras that see an incident. Default: ${DEFAULT-VALUE}.")
    int views = 4;

    @Option(names = "--fps", description = "Observations a camera sends a second. Default: ${DEFAULT-VALUE}.")
    double framesPerSecond = 2;

    @Option(names = "--incident-seconds", description = "How long one is seen. Default: ${DEFAULT-VALUE}.")
    double incidentSeconds = 12;

    @Option(names = "--requests", description = "Of an incident; the simulator's need 12. Default: ${DEFAULT-VALUE}.")
    double requests = 12;

    @Option(names = "--burst", description = "Requests that come at once when it closes. Default: ${DEFAULT-VALUE}.")
    double burst = 6;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "Longest wait for a worker, kept for 99 of 100 requests. Default: ${DEFAULT-VALUE}.")
    double wait = 10;

    @Option(names = "--workers-per-gpu", description = "Default: ${DEFAULT-VALUE}.")
    int workersPerGpu = 1;

    @Option(
            names = "--observations-per-thread",
            description =
                    "That a stream thread takes a second: measure with bench/run pipeline. Default: ${DEFAULT-VALUE}.")
    double perThread = 1_000;

    @Option(names = "--broker-megabytes", description = "That a broker takes a second. Default: ${DEFAULT-VALUE}.")
    double brokerMegabytes = 20;

    @Option(
            names = "--headroom",
            description = "Share of threads and brokers that stays free at the peak. Default: ${DEFAULT-VALUE}.")
    double headroom = 0.5;

    @Option(
            names = "--observation-bytes",
            description = "Of one, with changelogs and what follows. Default: ${DEFAULT-VALUE}.")
    double observationBytes = 4_000;

    @Option(
            names = "--request-bytes",
            description = "Of one, with its result and descriptions. Default: ${DEFAULT-VALUE}.")
    double requestBytes = 20_000;

    @Option(names = "--days", description = "That records stay. Default: ${DEFAULT-VALUE}.")
    double days = 7;

    @Option(names = "--replication", description = "Copies of a record. Default: ${DEFAULT-VALUE}.")
    int replication = 3;

    @Option(names = "--gpu-price", description = "Of a card a month.")
    @Nullable
    Double gpuPrice;

    @Option(names = "--thread-price", description = "Of a stream thread a month: a core and its memory.")
    @Nullable
    Double threadPrice;

    @Option(names = "--broker-price", description = "Of a broker a month, without disk.")
    @Nullable
    Double brokerPrice;

    @Option(names = "--disk-price", description = "Of a gigabyte a month.")
    @Nullable
    Double diskPrice;

    @Override
    public Integer call() {
        refuse(
                cameras < 1 || !(incidentsPerHour > 0) || !(workerTokens > 0) || !(tokens > 0),
                "--cameras, --incidents-per-hour, --worker-tokens-per-second and --tokens are needed, above 0.");
        refuse(views > cameras, "--views: more than there are --cameras.");
        refuseOutside("--wait", wait, 0.001, LARGE);
        refuseOutside("--burst", burst, 1, 10_000);
        Sizing sizing;
        CityLoad load;
        try {
            load = new CityLoad(
                    incidentsPerHour, peakFactor, views, framesPerSecond, incidentSeconds, requests, tokens);
            sizing = Sizing.of(
                    load,
                    new Capacity(workerTokens, workersPerGpu, perThread, brokerMegabytes * 1e6, headroom),
                    new Keeping(observationBytes, requestBytes, days, replication),
                    burst,
                    wait);
        } catch (IllegalArgumentException e) {
            refuse(true, e.getMessage() + ".");
            return 2;
        }
        print(load, sizing);
        return 0;
    }

    private void print(CityLoad load, Sizing sizing) {
        var out = commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "busiest hour    %,.1f observations/s, %,.2f requests/s from %,d cameras%n",
                load.peakObservationsPerSecond(),
                load.peakRequestsPerSecond(),
                cameras);
        out.printf(
                Locale.ROOT,
                "workers         %,d, one of them to spare; 99 of 100 requests wait at most %.1f s%n",
                sizing.workers(),
                sizing.waitSeconds());
        out.printf(Locale.ROOT, "cards           %,d%n", sizing.gpus());
        out.printf(Locale.ROOT, "stream threads  %,d%n", sizing.streamThreads());
        out.printf(Locale.ROOT, "brokers         %,d%n", sizing.brokers());
        out.printf(Locale.ROOT, "disk            %,.1f GB on all brokers together%n", sizing.diskBytes() / 1e9);
        if (gpuPrice != null && threadPrice != null && brokerPrice != null && diskPrice != null) {
            var prices = new Sizing.Prices(gpuPrice, threadPrice, brokerPrice, diskPrice);
            out.printf(Locale.ROOT, "a month costs   %,.0f%n", sizing.monthlyCost(prices));
        } else {
            out.printf(
                    Locale.ROOT,
                    "a month costs   not told: --gpu-price, --thread-price, --broker-price and --disk-price are"
                            + " needed%n");
        }
        out.printf(
                Locale.ROOT,
                "assumed         peak factor %s, %d views, %s fps, %s s, %s requests an incident in bursts of %s,%n",
                peakFactor,
                views,
                framesPerSecond,
                incidentSeconds,
                requests,
                burst);
        out.printf(
                Locale.ROOT,
                "                %s observations/s a thread, %s MB/s a broker, headroom %s, %s and %s bytes, %s days,"
                        + " %d copies, %d workers a card%n",
                perThread,
                brokerMegabytes,
                headroom,
                observationBytes,
                requestBytes,
                days,
                replication,
                workersPerGpu);
        out.flush();
    }
}
