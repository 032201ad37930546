package city.vantage.vision.engine;

import java.util.List;

/** Decodes the requests that were let in, one step at a time. Not safe for use by several threads. */
interface Execution extends AutoCloseable {
    /** Pools by rising length of their slots. */
    List<PoolSize> pools();

    /** Slots of a pool that can take a request now. */
    int free(int pool);

    /** Begins a request in a pool with a free slot. */
    void start(Work work, int pool);

    /**
     * One step for all requests; those that end are completed. Nothing is thrown for the fault of a single request.
     *
     * @return the number of prompt tokens that were computed
     */
    int step();

    boolean isIdle();

    /** For the log: how the cache is kept. */
    String describe();

    @Override
    void close();
}
