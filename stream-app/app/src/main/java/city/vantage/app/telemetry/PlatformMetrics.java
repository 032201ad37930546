package city.vantage.app.telemetry;

import static city.vantage.metric.Metric.Kind.COUNTER;
import static city.vantage.metric.Metric.Kind.GAUGE;
import static city.vantage.metric.Metric.Kind.PLAIN_TIMER;

import city.vantage.metric.Label;
import city.vantage.metric.Metric;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import java.util.List;
import java.util.stream.Stream;

/** What the Java runtime and Kafka's clients measure, as far as it is shown: of Kafka's thousand metrics, those that help. */
final class PlatformMetrics {
    private static final Label AREA = new Label("area", "heap, nonheap");
    private static final Label POOL = new Label("id", "memory pools of the Java runtime");
    private static final Label CLIENT =
            new Label("client_id", "Kafka clients of the process, by the application id and the number of the thread");
    private static final Label THREAD = new Label("thread_id", "stream threads of the process");

    private PlatformMetrics() {}

    static List<Metric> all() {
        return Stream.concat(runtime().stream(), kafka().stream()).toList();
    }

    static List<Metric> runtime() {
        return List.of(
                metric("jvm.memory.used", GAUGE, "bytes", "Memory in use.", AREA, POOL),
                metric("jvm.memory.committed", GAUGE, "bytes", "Memory that the process has.", AREA, POOL),
                metric("jvm.memory.max", GAUGE, "bytes", "Memory that it may have; -1 for no limit.", AREA, POOL),
                metric(
                        "jvm.gc.pause",
                        PLAIN_TIMER,
                        "",
                        "Pauses for garbage collection, once there was one.",
                        new Label("action", "what was collected"),
                        new Label("cause", "the collector's reasons"),
                        new Label("gc", "collectors")),
                metric("jvm.gc.memory.allocated", COUNTER, "bytes", "Memory that was allocated."),
                metric("jvm.threads.live", GAUGE, "threads", "Platform threads."),
                metric("process.cpu.usage", GAUGE, "", "Share of all processors that the process uses, 0 to 1."),
                metric("system.cpu.usage", GAUGE, "", "Share of all processors in use, 0 to 1."),
                metric("system.cpu.count", GAUGE, "", "Processors that the process may use."),
                metric("process.files.open", GAUGE, "files", "Open files and sockets."),
                metric("process.files.max", GAUGE, "files", "How many there may be."),
                metric("process.uptime", GAUGE, "seconds", "Since the process started."));
    }

    static List<Metric> kafka() {
        return List.of(
                metric("kafka.stream.alive.stream.threads", GAUGE, "", "Stream threads that run.", CLIENT),
                metric(
                        "kafka.stream.failed.stream.threads",
                        COUNTER,
                        "",
                        "Stream threads that failed and were replaced, up to ten.",
                        CLIENT),
                metric("kafka.stream.thread.process.total", COUNTER, "", "Records that were processed.", THREAD),
                metric(
                        "kafka.stream.thread.process.latency.avg",
                        GAUGE,
                        "",
                        "Milliseconds for processing, on average.",
                        THREAD),
                metric(
                        "kafka.stream.thread.commit.latency.avg",
                        GAUGE,
                        "",
                        "Milliseconds for a commit, on average.",
                        THREAD),
                metric(
                        "kafka.consumer.fetch.manager.records.lag.max",
                        GAUGE,
                        "",
                        "Records of a partition that this consumer hasn't read yet: of the partition with most of them. NaN"
                                + " while it reads none.",
                        CLIENT),
                metric(
                        "kafka.consumer.coordinator.assigned.partitions",
                        GAUGE,
                        "",
                        "Partitions of this consumer.",
                        CLIENT),
                metric(
                        "kafka.consumer.coordinator.rebalance.total",
                        COUNTER,
                        "",
                        "How often the group's work was shared out anew.",
                        CLIENT),
                metric("kafka.consumer.last.poll.seconds.ago", GAUGE, "", "Seconds since its last poll.", CLIENT),
                metric("kafka.producer.record.send.total", COUNTER, "", "Records that were sent.", CLIENT),
                metric("kafka.producer.record.error.total", COUNTER, "", "Records that couldn't be sent.", CLIENT),
                metric("kafka.producer.record.retry.total", COUNTER, "", "Records that were sent again.", CLIENT),
                metric(
                        "kafka.producer.request.latency.avg",
                        GAUGE,
                        "",
                        "Milliseconds until brokers answer, on average; NaN while nothing is sent.",
                        CLIENT));
    }

    private static Metric metric(String name, Metric.Kind kind, String unit, String meaning, Label... labels) {
        return new Metric(name, kind, unit, List.of(labels), meaning);
    }

    /** Of the process as a whole. */
    static List<MeterBinder> binders() {
        return List.of(
                new JvmMemoryMetrics(),
                new JvmGcMetrics(),
                new JvmThreadMetrics(),
                new ProcessorMetrics(),
                new FileDescriptorMetrics(),
                new UptimeMetrics());
    }
}
