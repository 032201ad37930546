package city.vantage.vision.onnx;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicBoolean;

/** One native object and how it is released. Closing twice releases once. */
final class Handle implements AutoCloseable {
    private final OrtApi api;
    private final OrtFunction release;
    private final MemorySegment address;
    private final AtomicBoolean closed = new AtomicBoolean();

    Handle(OrtApi api, OrtFunction release, MemorySegment address) {
        this.api = api;
        this.release = release;
        this.address = address;
        api.handles().opened(release);
    }

    MemorySegment address() {
        // Native code would follow a dangling pointer, and the process would die without a word.
        if (closed.get()) {
            throw new IllegalStateException("used after it was closed: released by " + release);
        }
        return address;
    }

    boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            api.run(release, address);
            api.handles().closed(release);
        }
    }
}
