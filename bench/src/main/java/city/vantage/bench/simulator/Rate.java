package city.vantage.bench.simulator;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Things a second of this thread's processor time. */
final class Rate {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long last = THREADS.getCurrentThreadCpuTime();
    private long nanos;
    private long things;

    /** What was done since the last call doesn't count. */
    void skip() {
        last = THREADS.getCurrentThreadCpuTime();
    }

    /** So many things were made since the last call; they count only once the code is warm. */
    void measure(boolean warm, int made) {
        var now = THREADS.getCurrentThreadCpuTime();
        if (warm) {
            nanos += now - last;
            things += made;
        }
        last = now;
    }

    double perSecond() {
        return things * 1e9 / nanos;
    }
}
