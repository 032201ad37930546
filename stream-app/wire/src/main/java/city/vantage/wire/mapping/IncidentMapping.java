package city.vantage.wire.mapping;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that most records are made of: phases, boxes, detections, frames. */
final class IncidentMapping {
    private IncidentMapping() {}

    static city.vantage.schemas.@Nullable Phase phase(Phase phase) {
        return phase == Phase.WHOLE ? null : city.vantage.schemas.Phase.valueOf(phase.name());
    }

    static Phase phase(city.vantage.schemas.@Nullable Phase phase) {
        return phase == null ? Phase.WHOLE : Phase.valueOf(phase.name());
    }

    static city.vantage.schemas.ViewKind viewKind(ViewKind viewKind) {
        return city.vantage.schemas.ViewKind.valueOf(viewKind.name());
    }

    static ViewKind viewKind(city.vantage.schemas.ViewKind viewKind) {
        return ViewKind.valueOf(viewKind.name());
    }

    static city.vantage.schemas.Category category(Category category) {
        return city.vantage.schemas.Category.valueOf(category.name());
    }

    static Category category(city.vantage.schemas.Category category) {
        return Category.valueOf(category.name());
    }

    static city.vantage.schemas.Box box(Box box) {
        return new city.vantage.schemas.Box(box.x(), box.y(), box.width(), box.height());
    }

    static Box box(city.vantage.schemas.Box box) {
        return new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight());
    }

    static city.vantage.schemas.FrameSize frameSize(FrameSize size) {
        return new city.vantage.schemas.FrameSize(size.width(), size.height());
    }

    static FrameSize frameSize(city.vantage.schemas.FrameSize size) {
        return new FrameSize(size.getWidth(), size.getHeight());
    }

    static city.vantage.schemas.FrameReference frame(FrameReference frame) {
        return new city.vantage.schemas.FrameReference(frame.uri(), frame.sha256(), frame.bytes());
    }

    static FrameReference frame(city.vantage.schemas.FrameReference frame) {
        return new FrameReference(frame.getUri(), frame.getSha256(), frame.getBytes());
    }

    static city.vantage.schemas.Detection detection(Detection detection) {
        return new city.vantage.schemas.Detection(
                detection.trackId(),
                category(detection.category()),
                box(detection.box()),
                detection.confidence(),
                detection.detector());
    }

    static Detection detection(city.vantage.schemas.Detection detection) {
        return new Detection(
                detection.getTrackId(),
                category(detection.getCategory()),
                box(detection.getBox()),
                detection.getConfidence(),
                detection.getDetector());
    }

    static city.vantage.schemas.SourceOffset source(SourceOffset source) {
        return new city.vantage.schemas.SourceOffset(source.topic(), source.partition(), source.offset());
    }

    static SourceOffset source(city.vantage.schemas.SourceOffset source) {
        return new SourceOffset(source.getTopic(), source.getPartition(), source.getOffset());
    }

    /** Avro keeps microseconds; cutting here keeps a record equal to itself after a round trip. */
    static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    static <A, B> List<B> each(List<A> items, Function<A, B> mapping) {
        return items.stream().map(mapping).toList();
    }

    static <A, B> @Nullable B optional(@Nullable A value, Function<A, B> mapping) {
        return value == null ? null : mapping.apply(value);
    }
}
