package city.vantage.worker;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** How a worker waits for something: without losing what it holds meanwhile. */
interface Waiting {
    <T> T await(Future<T> future, Duration atMost) throws InterruptedException, ExecutionException, TimeoutException;
}
