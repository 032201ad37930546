package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;

import city.vantage.alert.AlertLife;
import city.vantage.alert.AlertState;
import city.vantage.alert.IncidentAlerts;
import city.vantage.alert.Judgement;
import city.vantage.alert.PhaseFindings;
import city.vantage.incident.Phase;
import city.vantage.schemas.state.RuleAlert;
import city.vantage.schemas.state.RuleJudgement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Objects;
import java.util.TreeMap;

/** {@link IncidentAlerts}, what raise-alert keeps of an incident. */
public final class IncidentAlertsMapping
        implements RecordMapping<IncidentAlerts, city.vantage.schemas.state.IncidentAlerts> {
    private static final SafetyAlertMapping ALERT = new SafetyAlertMapping();

    @Override
    public Class<city.vantage.schemas.state.IncidentAlerts> avroClass() {
        return city.vantage.schemas.state.IncidentAlerts.class;
    }

    @Override
    public city.vantage.schemas.state.IncidentAlerts toAvro(IncidentAlerts alerts) {
        var phases = new ArrayList<city.vantage.schemas.state.PhaseFindings>();
        alerts.phases()
                .forEach((phase, found) -> phases.add(new city.vantage.schemas.state.PhaseFindings(
                        IncidentMapping.phase(phase),
                        found.revision(),
                        each(found.findings(), SafetyDescriptionMapping::finding))));
        var lives = new ArrayList<RuleAlert>();
        alerts.lives().forEach((rule, life) -> lives.add(life(rule, life)));
        var judgements = new ArrayList<RuleJudgement>();
        alerts.judgements()
                .forEach((rule, judgement) ->
                        judgements.add(new RuleJudgement(rule, OperatorFeedbackMapping.judgement(judgement))));
        return new city.vantage.schemas.state.IncidentAlerts(
                alerts.incidentId(),
                alerts.siteId(),
                IncidentMapping.micros(alerts.lastSeen()),
                phases,
                lives,
                judgements);
    }

    @Override
    public IncidentAlerts toDomain(city.vantage.schemas.state.IncidentAlerts avro) {
        var phases = new EnumMap<Phase, PhaseFindings>(Phase.class);
        avro.getPhases()
                .forEach(found -> phases.put(
                        IncidentMapping.phase(found.getPhase()),
                        new PhaseFindings(
                                found.getRevision(), each(found.getFindings(), SafetyDescriptionMapping::finding))));
        var lives = new TreeMap<String, AlertLife>();
        avro.getAlerts().forEach(alert -> lives.put(alert.getRule(), life(alert)));
        var judgements = new TreeMap<String, Judgement>();
        avro.getJudgements()
                .forEach(
                        said -> judgements.put(said.getRule(), OperatorFeedbackMapping.judgement(said.getJudgement())));
        return new IncidentAlerts(
                avro.getIncidentId(), avro.getSiteId(), avro.getLastSeen(), phases, lives, judgements);
    }

    private static RuleAlert life(String rule, AlertLife life) {
        return switch (life) {
            case AlertLife.Standing(var alert) -> new RuleAlert(rule, ALERT.toAvro(alert), false, null);
            case AlertLife.Over(var alert, var takenBack) -> new RuleAlert(rule, ALERT.toAvro(alert), takenBack, null);
            case AlertLife.Doubled(var incidentId) -> new RuleAlert(rule, null, false, incidentId);
        };
    }

    private static AlertLife life(RuleAlert avro) {
        if (avro.getPublished() == null) {
            return new AlertLife.Doubled(Objects.requireNonNullElse(avro.getDoubleOf(), ""));
        }
        var alert = ALERT.toDomain(avro.getPublished());
        return alert.state() == AlertState.RESOLVED
                ? new AlertLife.Over(alert, avro.getTakenBack())
                : new AlertLife.Standing(alert);
    }
}
