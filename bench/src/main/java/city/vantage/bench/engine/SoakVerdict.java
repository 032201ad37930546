package city.vantage.bench.engine;

import java.util.Locale;

/**
 * What a long run kept.
 *
 * @param warm after the warm-up
 * @param last after the last request
 * @param before the model was loaded
 * @param closed after it was closed
 * @param growthMib what resident memory and the heap may each grow between warm and last
 */
record SoakVerdict(ProcessState warm, ProcessState last, ProcessState before, ProcessState closed, double growthMib) {
    boolean holds() {
        return grownMib() <= growthMib
                && heapGrownMib() <= growthMib
                && closed.handles() == before.handles()
                && closed.descriptors() <= before.descriptors();
    }

    private double grownMib() {
        return (last.residentKib() - warm.residentKib()) / 1024.0;
    }

    private double heapGrownMib() {
        return (last.heapKib() - warm.heapKib()) / 1024.0;
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%s: after the warm-up resident memory grew by %.1f MiB from %.1f MiB and the heap by %.1f MiB from"
                        + " %.1f MiB (bound %.1f MiB); native handles"
                        + " %d before, %d after; file descriptors %d before, %d after",
                holds() ? "holds" : "FAILS",
                grownMib(),
                warm.residentKib() / 1024.0,
                heapGrownMib(),
                warm.heapKib() / 1024.0,
                growthMib,
                before.handles(),
                closed.handles(),
                before.descriptors(),
                closed.descriptors());
    }
}
