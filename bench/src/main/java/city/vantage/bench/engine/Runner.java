package city.vantage.bench.engine;

import java.io.IOException;

/** A runtime with the model loaded. */
interface Runner extends AutoCloseable {
    /** Name and versions. */
    String name();

    /** Whether it can be given this load in this way, with the right tokens as the result. */
    boolean takes(Load load);

    /** The process in which it runs. */
    ProcessHandle process();

    Answered run(Load load) throws IOException;

    @Override
    void close();
}
