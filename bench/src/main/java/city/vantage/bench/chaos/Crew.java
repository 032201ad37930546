package city.vantage.bench.chaos;

import city.vantage.testing.process.JavaProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Processes of one kind, and what an orchestrator does with them: whoever dies by itself is started again. Numbers begin with 1. */
final class Crew implements AutoCloseable {
    /** Starts the process of a number for the first time. */
    interface Starter {
        JavaProcess start(int number) throws IOException;
    }

    private final Starter starter;
    private final List<JavaProcess> processes = new ArrayList<>();
    private final Set<Integer> down = new HashSet<>();
    private int size;
    private int revived;

    Crew(Starter starter) {
        this.starter = starter;
    }

    synchronized int size() {
        return size;
    }

    /** How often somebody had died and was started again. */
    synchronized int revived() {
        return revived;
    }

    /** Starts those that are missing, and asks those that are too many to end. */
    synchronized void scaleTo(int wanted) throws IOException, InterruptedException {
        while (size < wanted) {
            if (processes.size() > size) {
                processes.get(size).restart();
            } else {
                processes.add(starter.start(size + 1));
            }
            size++;
        }
        while (size > wanted) {
            size--;
            processes.get(size).terminate();
        }
    }

    /** It stays down until it is started. */
    synchronized void kill(int number) throws InterruptedException {
        down.add(number);
        process(number).kill();
    }

    synchronized void start(int number) throws IOException {
        down.remove(number);
        process(number).restart();
    }

    /** Asks it to end, and starts one with the settings of now. */
    synchronized void replace(int number) throws IOException, InterruptedException {
        process(number).terminate();
        processes.set(number - 1, starter.start(number));
    }

    /** As kill -9 by somebody else: it is started again. */
    synchronized void crash(int number) {
        process(number).close();
    }

    JavaProcess process(int number) {
        return processes.get(number - 1);
    }

    /** What the largest of them has in memory; 0 where this machine doesn't tell. */
    synchronized long mostResidentBytes() throws IOException {
        var most = 0L;
        for (var process : processes.subList(0, size)) {
            most = Math.max(most, process.residentBytes());
        }
        return most;
    }

    /** Starts whoever has died. */
    synchronized void revive() throws IOException {
        for (var number = 1; number <= size; number++) {
            if (!down.contains(number) && !process(number).isAlive()) {
                process(number).restart();
                revived++;
            }
        }
    }

    @Override
    public synchronized void close() {
        size = 0;
        processes.forEach(JavaProcess::close);
    }
}
