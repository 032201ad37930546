package city.vantage.wire.mapping;

import city.vantage.view.Sighting;

/** {@link Sighting}, the observations that select-best-view keeps until their incident closes. */
public final class SightingMapping implements RecordMapping<Sighting, city.vantage.schemas.state.Sighting> {
    private static final ObservationMapping OBSERVATION = new ObservationMapping();

    @Override
    public Class<city.vantage.schemas.state.Sighting> avroClass() {
        return city.vantage.schemas.state.Sighting.class;
    }

    @Override
    public city.vantage.schemas.state.Sighting toAvro(Sighting sighting) {
        return new city.vantage.schemas.state.Sighting(
                OBSERVATION.toAvro(sighting.observation()), IncidentMapping.source(sighting.source()));
    }

    @Override
    public Sighting toDomain(city.vantage.schemas.state.Sighting avro) {
        return new Sighting(OBSERVATION.toDomain(avro.getObservation()), IncidentMapping.source(avro.getSource()));
    }
}
