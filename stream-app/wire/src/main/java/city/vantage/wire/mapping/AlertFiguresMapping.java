package city.vantage.wire.mapping;

import city.vantage.alert.AlertFigures;

/** {@link AlertFigures}, how a rule does at a site. */
public final class AlertFiguresMapping implements RecordMapping<AlertFigures, city.vantage.schemas.state.AlertFigures> {
    @Override
    public Class<city.vantage.schemas.state.AlertFigures> avroClass() {
        return city.vantage.schemas.state.AlertFigures.class;
    }

    @Override
    public city.vantage.schemas.state.AlertFigures toAvro(AlertFigures figures) {
        return new city.vantage.schemas.state.AlertFigures(
                figures.raised(), figures.confirmed(), figures.falseAlarms(), figures.nuisances(), figures.missed());
    }

    @Override
    public AlertFigures toDomain(city.vantage.schemas.state.AlertFigures avro) {
        return new AlertFigures(
                avro.getRaised(), avro.getConfirmed(), avro.getFalseAlarms(), avro.getNuisances(), avro.getMissed());
    }
}
