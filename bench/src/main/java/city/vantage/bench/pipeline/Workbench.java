package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.CameraProducer;
import city.vantage.app.runtime.FolderTree;
import city.vantage.app.runtime.Progress;
import city.vantage.app.runtime.StreamRunner;
import city.vantage.app.runtime.TopicAdmin;
import city.vantage.bench.cluster.BenchCluster;
import city.vantage.incident.Camera;
import city.vantage.topology.TopologyPart;
import city.vantage.topology.VantageTopology;
import city.vantage.wire.registry.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.Topology;

/** What all scenarios work with: a cluster of this process, sizes, and where figures go. */
final class Workbench implements AutoCloseable {
    private final BenchCluster cluster;
    private final TopicAdmin topics;
    private final Sizes sizes;
    private final Progress progress;
    private final List<Figure> figures = new ArrayList<>();
    private int made;

    Workbench(Sizes sizes, Progress progress) throws IOException {
        this.sizes = sizes;
        this.progress = progress;
        this.cluster = BenchCluster.start(Files.createTempDirectory("vantage-pipeline-"));
        this.topics =
                TopicAdmin.connect(Map.of("bootstrap.servers", cluster.broker().bootstrapServers()));
    }

    Sizes sizes() {
        return sizes;
    }

    Progress progress() {
        return progress;
    }

    SchemaRegistry registry() {
        return cluster.client().cached();
    }

    /** For files that are there as long as the workbench. */
    Path folder() {
        return cluster.folder();
    }

    Admin admin() {
        return topics.admin();
    }

    List<Figure> figures() {
        return figures;
    }

    void add(Figure figure) {
        figures.add(figure);
    }

    /** Topics of their own, with the cameras known. What Vantage decides there, it decides by the stream's own time. */
    VantageConfig fresh(List<Camera> cameras, Map<String, String> further) {
        var config = cluster.make("p" + made++ + ".", with(further));
        try (var producer = new CameraProducer(config.kafkaClient(), config.topics(), registry())) {
            producer.register(cameras);
        }
        return config;
    }

    /** The same topics for an application of another name. */
    VantageConfig as(String application, VantageConfig config, Map<String, String> further) {
        var settings = with(further);
        settings.put("stream.application.id", config.topics().prefix() + application);
        return cluster.config(config.topics().prefix(), settings);
    }

    /** The same topics for a copying application, whose target is made. */
    VantageConfig copying(VantageConfig config) {
        var target = CopyTopology.target(config.topics());
        var topic = new NewTopic(target, config.topics().partitions(), (short) 1);
        topics.create(List.of(topic));
        return as("copy", config, Map.of());
    }

    Topology topology(VantageConfig config, Set<TopologyPart> parts) {
        return topology(config, parts, new SimpleMeterRegistry());
    }

    Topology topology(VantageConfig config, Set<TopologyPart> parts, MeterRegistry meters) {
        return VantageTopology.build(config.topics(), registry(), config.topology(), meters, parts);
    }

    /** Runs a topology until it has committed all records. */
    Progression run(VantageConfig config, Topology topology, Map<TopicPartition, Long> ends, long records, String what)
            throws InterruptedException {
        var runner = new StreamRunner(config, topology, new SimpleMeterRegistry());
        try {
            runner.start();
            return new CommitWatch(admin(), config.stream().applicationId(), ends, records)
                    .await(sizes.patience(), progress, what);
        } finally {
            runner.leave();
        }
    }

    /** Deletes the topics that begin with the prefix, and all local state. */
    void discard(VantageConfig config) throws IOException {
        var names = TopicAdmin.await(admin().listTopics().names(), "topics").stream()
                .filter(name -> name.startsWith(config.topics().prefix()))
                .collect(Collectors.toSet());
        TopicAdmin.await(admin().deleteTopics(names).all(), "topics can't be deleted");
        new FolderTree(config.stream().stateDir()).remove();
    }

    private Map<String, String> with(Map<String, String> further) {
        var settings = new HashMap<>(Map.of(
                "stream.idle.after.ms", "0",
                "inference.answer.within.ms", "0",
                "stream.threads", Integer.toString(sizes.threads)));
        settings.putAll(further);
        return settings;
    }

    @Override
    public void close() throws IOException {
        topics.close();
        cluster.close();
        new FolderTree(cluster.folder()).remove();
    }
}
