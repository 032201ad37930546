package city.vantage.app.runtime;

import java.io.PrintWriter;
import java.time.Duration;

/** Tells a waiting person how far the work has come: on a line of its own, at most every two seconds, from any thread. */
public final class Progress {
    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();

    private final PrintWriter out;
    private final long beganNanos = System.nanoTime();
    private long shownNanos = beganNanos;
    private String shown = "";

    public Progress(PrintWriter out) {
        this.out = out;
    }

    public synchronized void say(String what) {
        out.printf("[%3d s] %s%n", (System.nanoTime() - beganNanos) / 1_000_000_000, what);
    }

    public synchronized void show(String what) {
        if (System.nanoTime() - shownNanos > EVERY_NANOS && !what.equals(shown)) {
            shownNanos = System.nanoTime();
            shown = what;
            say(what);
        }
    }
}
