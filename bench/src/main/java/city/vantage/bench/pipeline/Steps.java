package city.vantage.bench.pipeline;

import city.vantage.app.runtime.UnpackedModel;
import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.prompt.Mark;
import city.vantage.view.CompositeRanking;
import city.vantage.view.OpenIncident;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.Step;
import city.vantage.view.TimedIncident;
import city.vantage.view.ViewScore;
import city.vantage.view.ViewSelector;
import city.vantage.vision.image.DecodeLimits;
import city.vantage.vision.image.Drawing;
import city.vantage.vision.image.Picture;
import city.vantage.vision.image.PictureDecoder;
import city.vantage.vision.image.Pixels;
import city.vantage.vision.image.Preprocessor;
import city.vantage.vision.image.PreprocessorConfig;
import city.vantage.wire.Inbound;
import city.vantage.wire.RecordCodec;
import city.vantage.wire.mapping.ObservationMapping;
import city.vantage.wire.mapping.TimedIncidentMapping;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Single steps of the path, for JMH: one simulated incident of four cameras, and one of its pictures. */
@State(Scope.Benchmark)
@NullUnmarked // fields are set before the first call
public class Steps {
    private static final String SUBJECT = "bench.steps";
    private static final int FRAMES = 64;

    private final ViewSelector selector = new ViewSelector(SelectionPolicy.of(new CompositeRanking()));
    private final Drawing drawing = Drawing.CITY_LLAVA;
    private final PictureDecoder decoder = new PictureDecoder(DecodeLimits.DEFAULT);

    private Observation observation;
    private Set<String> cameras;
    private OpenIncident incident;
    private TimedIncident timed;
    private byte[] observationBytes;
    private byte[] incidentBytes;
    private Serializer<Observation> serializer;
    private Deserializer<Inbound<Observation>> inbound;
    private Serde<TimedIncident> incidents;
    private byte[] jpeg;
    private Picture picture;
    private List<Mark> marks;
    private Preprocessor preprocessor;

    /** Makes what the steps work on. */
    @Setup(Level.Trial)
    public void prepare() throws IOException {
        var frames = City.withoutFaults(new Sizes()).incident(0).frames();
        cameras = frames.stream().map(frame -> frame.observation().cameraId()).collect(Collectors.toSet());
        Step step = null;
        for (var frame : frames.subList(0, Math.min(FRAMES, frames.size()))) {
            observation = frame.observation();
            step = selector.observe(
                    step == null ? null : step.next(), observation, observation.capturedAt(), () -> cameras);
        }
        incident = Objects.requireNonNull(Objects.requireNonNull(step).of());
        timed = new TimedIncident(incident, observation.capturedAt());
        observation = frames.get(Math.min(FRAMES, frames.size() - 1)).observation();
        codecs();
        pictures(frames.getLast().jpeg());
    }

    private void codecs() {
        var registry = new OneRegistry();
        var codec = RecordCodec.of(new ObservationMapping(), registry);
        serializer = codec.serializer();
        inbound = codec.inbound();
        incidents = RecordCodec.of(new TimedIncidentMapping(), registry).serde();
        observationBytes = serializer.serialize(SUBJECT, observation);
        incidentBytes = incidents.serializer().serialize(SUBJECT, timed);
    }

    private void pictures(byte[] file) throws IOException {
        jpeg = file;
        picture = decoder.decode(jpeg);
        marks = List.of(
                new Mark(Category.PEDESTRIAN, new Box(200, 200, 80, 200), "#00ff00"),
                new Mark(Category.VEHICLE, new Box(320, 240, 300, 180), "#0000ff"));
        try (var model = UnpackedModel.create()) {
            var config = Files.readAllBytes(model.folder().resolve("preprocessor_config.json"));
            preprocessor = PreprocessorConfig.read(new ObjectMapper().readTree(config), false);
        }
    }

    /** The floor of what concerns records. */
    @Benchmark
    public Inbound<Observation> decodeObservation() {
        return inbound.deserialize(SUBJECT, observationBytes);
    }

    @Benchmark
    public byte[] encodeObservation() {
        return serializer.serialize(SUBJECT, observation);
    }

    @Benchmark
    public TimedIncident decodeIncident() {
        return incidents.deserializer().deserialize(SUBJECT, incidentBytes);
    }

    @Benchmark
    public byte[] encodeIncident() {
        return incidents.serializer().serialize(SUBJECT, timed);
    }

    @Benchmark
    public List<ViewScore> rankViews() {
        return selector.policy().ranking().rank(incident.cameras().values(), Phase.ACTION);
    }

    @Benchmark
    public Step observe() {
        return selector.observe(incident, observation, observation.capturedAt(), () -> cameras);
    }

    /** The floor of what concerns pictures. */
    @Benchmark
    public Picture decodeJpeg() {
        return decoder.decode(jpeg);
    }

    @Benchmark
    public Picture drawMarks() {
        return drawing.global(picture, marks);
    }

    @Benchmark
    public Pixels preprocess() {
        return preprocessor.process(picture);
    }
}
