package city.vantage.wire.mapping;

import city.vantage.alert.Judgement;
import city.vantage.alert.OperatorFeedback;

/** {@link OperatorFeedback}, what operators say of alerts. */
public final class OperatorFeedbackMapping
        implements RecordMapping<OperatorFeedback, city.vantage.schemas.OperatorFeedback> {
    @Override
    public Class<city.vantage.schemas.OperatorFeedback> avroClass() {
        return city.vantage.schemas.OperatorFeedback.class;
    }

    @Override
    public city.vantage.schemas.OperatorFeedback toAvro(OperatorFeedback feedback) {
        return new city.vantage.schemas.OperatorFeedback(
                feedback.incidentId(),
                feedback.siteId(),
                feedback.rule(),
                judgement(feedback.judgement()),
                IncidentMapping.micros(feedback.givenAt()),
                feedback.note());
    }

    @Override
    public OperatorFeedback toDomain(city.vantage.schemas.OperatorFeedback avro) {
        return new OperatorFeedback(
                avro.getIncidentId(),
                avro.getSiteId(),
                avro.getRule(),
                judgement(avro.getJudgement()),
                avro.getGivenAt(),
                avro.getNote());
    }

    static city.vantage.schemas.Judgement judgement(Judgement judgement) {
        return city.vantage.schemas.Judgement.valueOf(judgement.name());
    }

    static Judgement judgement(city.vantage.schemas.Judgement judgement) {
        return Judgement.valueOf(judgement.name());
    }
}
