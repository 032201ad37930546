package city.vantage.wire.mapping;

import city.vantage.description.AwaitedDescription;

/** {@link AwaitedDescription}, what describe keeps until a request is answered. */
public final class AwaitedDescriptionMapping
        implements RecordMapping<AwaitedDescription, city.vantage.schemas.state.AwaitedDescription> {
    private static final ViewSelectionMapping VIEW = new ViewSelectionMapping();

    @Override
    public Class<city.vantage.schemas.state.AwaitedDescription> avroClass() {
        return city.vantage.schemas.state.AwaitedDescription.class;
    }

    @Override
    public city.vantage.schemas.state.AwaitedDescription toAvro(AwaitedDescription awaited) {
        return new city.vantage.schemas.state.AwaitedDescription(
                VIEW.toAvro(awaited.view()),
                awaited.requestId(),
                InferenceRequestMapping.pack(awaited.pack()),
                IncidentMapping.optional(awaited.deadline(), IncidentMapping::micros));
    }

    @Override
    public AwaitedDescription toDomain(city.vantage.schemas.state.AwaitedDescription avro) {
        return new AwaitedDescription(
                VIEW.toDomain(avro.getView()),
                avro.getRequestId(),
                InferenceRequestMapping.pack(avro.getPack()),
                avro.getDeadline());
    }
}
