package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;

import city.vantage.description.IncidentAnswers;
import city.vantage.description.PhaseAnswers;
import city.vantage.incident.Phase;
import java.util.ArrayList;
import java.util.EnumMap;

/** {@link IncidentAnswers}, what describe keeps so that the phases of an incident agree. */
public final class IncidentAnswersMapping
        implements RecordMapping<IncidentAnswers, city.vantage.schemas.state.IncidentAnswers> {
    @Override
    public Class<city.vantage.schemas.state.IncidentAnswers> avroClass() {
        return city.vantage.schemas.state.IncidentAnswers.class;
    }

    @Override
    public city.vantage.schemas.state.IncidentAnswers toAvro(IncidentAnswers answers) {
        var phases = new ArrayList<city.vantage.schemas.state.PhaseAnswers>();
        answers.phases()
                .forEach((phase, answered) -> phases.add(new city.vantage.schemas.state.PhaseAnswers(
                        IncidentMapping.phase(phase),
                        answered.revision(),
                        each(answered.likelihoods(), InferenceResultMapping::likelihoods))));
        return new city.vantage.schemas.state.IncidentAnswers(phases);
    }

    @Override
    public IncidentAnswers toDomain(city.vantage.schemas.state.IncidentAnswers avro) {
        var phases = new EnumMap<Phase, PhaseAnswers>(Phase.class);
        avro.getPhases()
                .forEach(answered -> phases.put(
                        IncidentMapping.phase(answered.getPhase()),
                        new PhaseAnswers(
                                answered.getRevision(),
                                each(answered.getLikelihoods(), InferenceResultMapping::likelihoods))));
        return new IncidentAnswers(phases);
    }
}
