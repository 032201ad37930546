package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;

import city.vantage.description.Answered;
import city.vantage.description.AwaitedDescription;
import city.vantage.description.PendingPhase;

/** {@link PendingPhase}, what describe keeps of a phase until it is described. */
public final class PendingPhaseMapping implements RecordMapping<PendingPhase, city.vantage.schemas.state.PendingPhase> {
    private static final ViewSelectionMapping VIEW = new ViewSelectionMapping();
    private static final InferenceResultMapping RESULT = new InferenceResultMapping();

    @Override
    public Class<city.vantage.schemas.state.PendingPhase> avroClass() {
        return city.vantage.schemas.state.PendingPhase.class;
    }

    @Override
    public city.vantage.schemas.state.PendingPhase toAvro(PendingPhase phase) {
        return new city.vantage.schemas.state.PendingPhase(
                each(phase.awaited(), PendingPhaseMapping::awaited),
                each(phase.answers(), RESULT::toAvro),
                IncidentMapping.optional(phase.last(), PendingPhaseMapping::answered));
    }

    @Override
    public PendingPhase toDomain(city.vantage.schemas.state.PendingPhase avro) {
        return new PendingPhase(
                each(avro.getAwaited(), PendingPhaseMapping::awaited),
                each(avro.getAnswers(), RESULT::toDomain),
                IncidentMapping.optional(avro.getLast(), PendingPhaseMapping::answered));
    }

    private static city.vantage.schemas.state.Answered answered(Answered answered) {
        return new city.vantage.schemas.state.Answered(
                awaited(answered.waiting()), IncidentMapping.optional(answered.result(), RESULT::toAvro));
    }

    private static Answered answered(city.vantage.schemas.state.Answered answered) {
        return new Answered(
                awaited(answered.getWaiting()), IncidentMapping.optional(answered.getResult(), RESULT::toDomain));
    }

    private static city.vantage.schemas.state.AwaitedDescription awaited(AwaitedDescription awaited) {
        return new city.vantage.schemas.state.AwaitedDescription(
                VIEW.toAvro(awaited.view()),
                awaited.requestId(),
                InferenceRequestMapping.pack(awaited.pack()),
                IncidentMapping.optional(awaited.deadline(), IncidentMapping::micros));
    }

    private static AwaitedDescription awaited(city.vantage.schemas.state.AwaitedDescription awaited) {
        return new AwaitedDescription(
                VIEW.toDomain(awaited.getView()),
                awaited.getRequestId(),
                InferenceRequestMapping.pack(awaited.getPack()),
                awaited.getDeadline());
    }
}
