package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;
import static city.vantage.wire.mapping.IncidentMapping.optional;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.schemas.CameraDetections;

/** An {@link Observation} of no incident yet: its incident id is that of its site, and it has no phase. */
public final class CameraDetectionsMapping implements RecordMapping<Observation, CameraDetections> {
    @Override
    public Class<CameraDetections> avroClass() {
        return CameraDetections.class;
    }

    @Override
    public CameraDetections toAvro(Observation frame) {
        return new CameraDetections(
                frame.siteId(),
                frame.cameraId(),
                IncidentMapping.viewKind(frame.viewKind()),
                IncidentMapping.micros(frame.capturedAt()),
                optional(frame.frame(), IncidentMapping::frame),
                IncidentMapping.frameSize(frame.frameSize()),
                frame.sharpness(),
                each(frame.detections(), IncidentMapping::detection));
    }

    @Override
    public Observation toDomain(CameraDetections avro) {
        return new Observation(
                avro.getSiteId(),
                avro.getSiteId(),
                avro.getCameraId(),
                IncidentMapping.viewKind(avro.getViewKind()),
                avro.getCapturedAt(),
                Phase.WHOLE,
                optional(avro.getFrame(), IncidentMapping::frame),
                IncidentMapping.frameSize(avro.getFrameSize()),
                avro.getSharpness(),
                each(avro.getDetections(), IncidentMapping::detection));
    }
}
