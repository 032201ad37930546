package city.vantage.bench.chaos;

import city.vantage.testing.process.FalseClock;
import city.vantage.testing.process.JavaProcess;
import city.vantage.testing.process.Network;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Something that happens to a part of the system, lasts, and is over. */
enum Fault {
    BROKER_KILLED("kill -9 of a broker, and its restart"),
    BROKER_LOSES_DISK("kill -9 of a broker, which comes back with an empty disk"),
    BROKER_STOPPED("a broker that is stopped and goes on later, as if nothing had been"),
    BROKER_CUT_OFF("a broker that no packet gets to and none from"),
    STREAM_KILLED("kill -9 of a stream process, and its restart"),
    STREAM_STOPPED("a stream process that is stopped for longer than its session, and comes back as a zombie"),
    STREAMS_SCALED("streams from 2 to 3, to 1, and to 2 again"),
    STREAMS_REPLACED("streams that are replaced, one by one, by those of another topology"),
    WORKER_KILLED("kill -9 of a worker, and its restart"),
    WORKER_STOPPED("a worker that is stopped for longer than it may hold requests"),
    WORKERS_SCALED("workers from 2 to 1, to 6, and to 2 again"),
    REGISTRY_SLOW("a schema registry that takes seconds, while a stream process starts"),
    REGISTRY_DOWN("a schema registry that is down, while a stream process starts"),
    MODEL_HANGS("a model server that takes requests and says nothing"),
    MODEL_BUSY("a model server that says 503"),
    FRAMES_VANISH("frames that are deleted between observation and inference"),
    FRAMES_BROKEN_OFF("a frame store without room, in which pictures end in the middle"),
    REQUEST_POISONED("an incident whose requests kill each worker that has one"),
    CLOCK_AHEAD("a camera whose clock is 20 minutes ahead"),
    CLOCK_JUMPS("a clock, that of a stream and of a worker, which jumps an hour ahead, and back");

    private static final Duration SLOW = Duration.ofSeconds(2);

    private final String what;

    Fault(String what) {
        this.what = what;
    }

    String what() {
        return what;
    }

    /** How many brokers or processes there are of which it may happen to one. */
    int targets() {
        return switch (this) {
            case BROKER_KILLED, BROKER_LOSES_DISK, BROKER_STOPPED, BROKER_CUT_OFF -> Stage.BROKERS;
            default -> Math.min(Stage.STREAMS, Stage.WORKERS);
        };
    }

    /** Those that this machine allows. */
    static List<Fault> on(Network network) {
        Predicate<Fault> possible = fault -> switch (fault) {
            case BROKER_CUT_OFF -> network instanceof Network.Namespaces;
            case CLOCK_JUMPS -> FalseClock.isPossible();
            default -> true;
        };
        return Stream.of(values()).filter(possible).toList();
    }

    /**
     * Lets it happen, and returns when it is over.
     *
     * @param target number of the broker or process, where it is one of several
     * @param lasting how long, where that is not in its nature
     */
    void happen(Stage stage, Traffic traffic, int target, Duration lasting) throws IOException, InterruptedException {
        switch (this) {
            case BROKER_KILLED -> {
                stage.brokers().process(target).kill();
                Thread.sleep(lasting);
                stage.brokers().process(target).restart();
            }
            case BROKER_LOSES_DISK -> {
                stage.brokers().process(target).kill();
                stage.brokers().replaceDisk(target);
                Thread.sleep(lasting);
                stage.brokers().process(target).restart();
            }
            case BROKER_STOPPED -> stopped(stage.brokers().process(target), lasting);
            case BROKER_CUT_OFF -> {
                var network = (Network.Namespaces) stage.network();
                network.cutOff(target);
                Thread.sleep(lasting);
                network.join(target);
            }
            case STREAM_KILLED -> killed(stage.streams(), target, lasting);
            case STREAM_STOPPED -> stopped(stage.streams().process(target), lasting);
            case STREAMS_SCALED -> scaled(stage.streams(), lasting, 3, 1, Stage.STREAMS);
            case STREAMS_REPLACED -> {
                stage.settings().mirrors(!stage.settings().mirrors());
                for (var number = 1; number <= stage.streams().size(); number++) {
                    stage.streams().replace(number);
                    Thread.sleep(lasting.dividedBy(stage.streams().size()));
                }
            }
            case WORKER_KILLED -> killed(stage.workers(), target, lasting);
            case WORKER_STOPPED -> stopped(stage.workers().process(target), lasting);
            case WORKERS_SCALED -> scaled(stage.workers(), lasting, 1, 6, Stage.WORKERS);
            case REGISTRY_SLOW -> {
                stage.registryGate().delay(SLOW);
                killed(stage.streams(), target, lasting);
                Thread.sleep(lasting);
                stage.registryGate().delay(Duration.ZERO);
            }
            case REGISTRY_DOWN -> {
                stage.registryGate().shut();
                killed(stage.streams(), target, lasting);
                Thread.sleep(lasting);
                stage.registryGate().open();
            }
            case MODEL_HANGS -> {
                stage.model().hangs();
                Thread.sleep(lasting);
                stage.model().answers();
            }
            case MODEL_BUSY -> {
                stage.model().isBusy();
                Thread.sleep(lasting);
                stage.model().answers();
            }
            case FRAMES_VANISH -> framesAre(traffic, Frames.State.VANISHED, lasting);
            case FRAMES_BROKEN_OFF -> framesAre(traffic, Frames.State.BROKEN_OFF, lasting);
            case REQUEST_POISONED -> {
                traffic.poisonOne();
                Thread.sleep(lasting);
            }
            case CLOCK_AHEAD -> {
                traffic.clockIsAhead(Duration.ofMinutes(20));
                Thread.sleep(lasting.dividedBy(4));
                traffic.clockIsAhead(Duration.ZERO);
            }
            case CLOCK_JUMPS -> {
                stage.clock(target).isAhead(Duration.ofHours(1));
                Thread.sleep(lasting);
                stage.clock(target).isAhead(Duration.ZERO);
            }
        }
    }

    private static void framesAre(Traffic traffic, Frames.State state, Duration lasting) throws InterruptedException {
        traffic.framesAre(state);
        Thread.sleep(lasting.dividedBy(4));
        traffic.framesAre(Frames.State.USUAL);
    }

    private static void killed(Crew crew, int target, Duration lasting) throws IOException, InterruptedException {
        crew.kill(target);
        Thread.sleep(lasting.dividedBy(2));
        crew.start(target);
    }

    private static void stopped(JavaProcess process, Duration lasting) throws IOException, InterruptedException {
        process.pause();
        Thread.sleep(lasting);
        process.resume();
    }

    private static void scaled(Crew crew, Duration lasting, int... sizes) throws IOException, InterruptedException {
        for (var size : sizes) {
            crew.scaleTo(size);
            Thread.sleep(lasting.dividedBy(sizes.length));
        }
    }
}
