package city.vantage.app.replay;

import java.util.concurrent.atomic.AtomicLong;

/** How many requests had an answer already, and how many were asked. Used by several threads. */
final class ReuseCount {
    private final AtomicLong reused = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();

    void add(int moreReused, int moreAsked) {
        reused.addAndGet(moreReused);
        asked.addAndGet(moreAsked);
    }

    long reused() {
        return reused.get();
    }

    long asked() {
        return asked.get();
    }
}
