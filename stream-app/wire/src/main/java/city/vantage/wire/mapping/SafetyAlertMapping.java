package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.optional;

import city.vantage.alert.AlertState;
import city.vantage.alert.SafetyAlert;

/** {@link SafetyAlert}, what alerting systems read. */
public final class SafetyAlertMapping implements RecordMapping<SafetyAlert, city.vantage.schemas.SafetyAlert> {
    @Override
    public Class<city.vantage.schemas.SafetyAlert> avroClass() {
        return city.vantage.schemas.SafetyAlert.class;
    }

    @Override
    public city.vantage.schemas.SafetyAlert toAvro(SafetyAlert alert) {
        return new city.vantage.schemas.SafetyAlert(
                alert.incidentId(),
                alert.siteId(),
                city.vantage.schemas.AlertState.valueOf(alert.state().name()),
                SafetyDescriptionMapping.severity(alert.severity()),
                alert.rule(),
                alert.title(),
                alert.description(),
                optional(alert.place(), CameraMapping::place),
                IncidentMapping.micros(alert.changedAt()),
                alert.change(),
                alert.reason(),
                IncidentMapping.phase(alert.phase()),
                alert.cameraId(),
                IncidentMapping.micros(alert.openedAt()));
    }

    @Override
    public SafetyAlert toDomain(city.vantage.schemas.SafetyAlert avro) {
        return new SafetyAlert(
                avro.getIncidentId(),
                avro.getSiteId(),
                avro.getRule(),
                AlertState.valueOf(avro.getState().name()),
                avro.getChange(),
                SafetyDescriptionMapping.severity(avro.getSeverity()),
                avro.getTitle(),
                avro.getDescription(),
                avro.getReason(),
                IncidentMapping.phase(avro.getPhase()),
                avro.getCameraId(),
                optional(avro.getPlace(), CameraMapping::place),
                avro.getOpenedAt(),
                avro.getChangedAt());
    }
}
