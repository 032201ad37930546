package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;
import static city.vantage.wire.mapping.IncidentMapping.optional;

import city.vantage.incident.Observation;

/** {@link Observation}, what cameras report. */
public final class ObservationMapping implements RecordMapping<Observation, city.vantage.schemas.Observation> {
    @Override
    public Class<city.vantage.schemas.Observation> avroClass() {
        return city.vantage.schemas.Observation.class;
    }

    @Override
    public city.vantage.schemas.Observation toAvro(Observation observation) {
        return new city.vantage.schemas.Observation(
                observation.incidentId(),
                observation.siteId(),
                observation.cameraId(),
                IncidentMapping.viewKind(observation.viewKind()),
                IncidentMapping.micros(observation.capturedAt()),
                IncidentMapping.phase(observation.phase()),
                optional(observation.frame(), IncidentMapping::frame),
                IncidentMapping.frameSize(observation.frameSize()),
                observation.sharpness(),
                each(observation.detections(), IncidentMapping::detection));
    }

    @Override
    public Observation toDomain(city.vantage.schemas.Observation avro) {
        return new Observation(
                avro.getIncidentId(),
                avro.getSiteId(),
                avro.getCameraId(),
                IncidentMapping.viewKind(avro.getViewKind()),
                avro.getCapturedAt(),
                IncidentMapping.phase(avro.getPhase()),
                optional(avro.getFrame(), IncidentMapping::frame),
                IncidentMapping.frameSize(avro.getFrameSize()),
                avro.getSharpness(),
                each(avro.getDetections(), IncidentMapping::detection));
    }
}
