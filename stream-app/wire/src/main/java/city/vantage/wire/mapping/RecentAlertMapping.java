package city.vantage.wire.mapping;

import city.vantage.alert.RecentAlert;
import java.util.List;
import java.util.Set;

/** {@link RecentAlert}, what raise-alert compares new alerts with. */
public final class RecentAlertMapping implements RecordMapping<RecentAlert, city.vantage.schemas.state.RecentAlert> {
    @Override
    public Class<city.vantage.schemas.state.RecentAlert> avroClass() {
        return city.vantage.schemas.state.RecentAlert.class;
    }

    @Override
    public city.vantage.schemas.state.RecentAlert toAvro(RecentAlert alert) {
        return new city.vantage.schemas.state.RecentAlert(
                alert.incidentId(),
                alert.siteId(),
                alert.rule(),
                IncidentMapping.micros(alert.at()),
                List.copyOf(alert.parties()));
    }

    @Override
    public RecentAlert toDomain(city.vantage.schemas.state.RecentAlert avro) {
        return new RecentAlert(
                avro.getIncidentId(), avro.getSiteId(), avro.getRule(), avro.getAt(), Set.copyOf(avro.getParties()));
    }
}
