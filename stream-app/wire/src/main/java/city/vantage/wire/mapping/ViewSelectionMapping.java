package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;
import static city.vantage.wire.mapping.IncidentMapping.optional;

import city.vantage.incident.Phase;
import city.vantage.schemas.PathPoint;
import city.vantage.view.Candidate;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PartyPath;
import city.vantage.view.PartySelection;
import city.vantage.view.PhaseFrame;
import city.vantage.view.PolicyVersion;
import city.vantage.view.ScorePart;
import city.vantage.view.TrafficConflict;
import city.vantage.view.Trigger;
import city.vantage.view.ViewScore;
import city.vantage.view.ViewSelection;
import org.jspecify.annotations.Nullable;

/** {@link ViewSelection}, the choice of a camera with its reasons. */
public final class ViewSelectionMapping implements RecordMapping<ViewSelection, city.vantage.schemas.ViewSelection> {
    @Override
    public Class<city.vantage.schemas.ViewSelection> avroClass() {
        return city.vantage.schemas.ViewSelection.class;
    }

    @Override
    public city.vantage.schemas.ViewSelection toAvro(ViewSelection selection) {
        return new city.vantage.schemas.ViewSelection(
                selection.incidentId(),
                selection.siteId(),
                IncidentMapping.phase(selection.phase()),
                selection.phaseEstimated(),
                selection.revision(),
                selection.finalRevision(),
                each(selection.finalPhases(), phase -> city.vantage.schemas.Phase.valueOf(phase.name())),
                city.vantage.schemas.Trigger.valueOf(selection.trigger().name()),
                new city.vantage.schemas.PolicyVersion(
                        selection.policy().name(), selection.policy().version()),
                selection.cameraId(),
                IncidentMapping.viewKind(selection.viewKind()),
                chosen(selection.chosen()),
                each(selection.paths(), ViewSelectionMapping::path),
                each(selection.candidates(), ViewSelectionMapping::candidate),
                conflict(selection.conflict()),
                each(selection.sequence(), ViewSelectionMapping::phaseFrame));
    }

    @Override
    public ViewSelection toDomain(city.vantage.schemas.ViewSelection avro) {
        return new ViewSelection(
                avro.getIncidentId(),
                avro.getSiteId(),
                IncidentMapping.phase(avro.getPhase()),
                avro.getPhaseEstimated(),
                avro.getRevision(),
                avro.getFinalRevision(),
                each(avro.getFinalPhases(), phase -> Phase.valueOf(phase.name())),
                Trigger.valueOf(avro.getTrigger().name()),
                new PolicyVersion(avro.getPolicy().getName(), avro.getPolicy().getVersion()),
                avro.getCameraId(),
                IncidentMapping.viewKind(avro.getViewKind()),
                chosen(avro.getChosen()),
                each(avro.getPaths(), ViewSelectionMapping::path),
                each(avro.getCandidates(), ViewSelectionMapping::candidate),
                conflict(avro.getConflict()),
                each(avro.getSequence(), ViewSelectionMapping::phaseFrame));
    }

    private static city.vantage.schemas.@Nullable TrafficConflict conflict(TrafficConflict conflict) {
        return conflict.isKnown()
                ? new city.vantage.schemas.TrafficConflict(conflict.probability(), known(conflict.secondsToCollision()))
                : null;
    }

    private static TrafficConflict conflict(city.vantage.schemas.@Nullable TrafficConflict avro) {
        return avro == null
                ? TrafficConflict.NONE
                : new TrafficConflict(avro.getProbability(), number(avro.getSecondsToCollision()));
    }

    private static @Nullable Double known(double value) {
        return Double.isFinite(value) ? value : null;
    }

    private static double number(@Nullable Double value) {
        return value == null ? Double.NaN : value;
    }

    private static city.vantage.schemas.ChosenFrame chosen(ChosenFrame chosen) {
        return new city.vantage.schemas.ChosenFrame(
                IncidentMapping.micros(chosen.capturedAt()),
                optional(chosen.frame(), IncidentMapping::frame),
                IncidentMapping.frameSize(chosen.frameSize()),
                each(chosen.parties(), IncidentMapping::detection),
                each(chosen.others(), IncidentMapping::detection),
                city.vantage.schemas.PartySelection.valueOf(
                        chosen.partySelection().name()),
                IncidentMapping.source(chosen.source()));
    }

    private static ChosenFrame chosen(city.vantage.schemas.ChosenFrame chosen) {
        return new ChosenFrame(
                chosen.getCapturedAt(),
                optional(chosen.getFrame(), IncidentMapping::frame),
                IncidentMapping.frameSize(chosen.getFrameSize()),
                each(chosen.getParties(), IncidentMapping::detection),
                each(chosen.getOthers(), IncidentMapping::detection),
                PartySelection.valueOf(chosen.getPartySelection().name()),
                IncidentMapping.source(chosen.getSource()));
    }

    private static city.vantage.schemas.PhaseFrame phaseFrame(PhaseFrame frame) {
        return new city.vantage.schemas.PhaseFrame(
                IncidentMapping.micros(frame.capturedAt()),
                IncidentMapping.frame(frame.frame()),
                each(frame.parties(), IncidentMapping::detection));
    }

    private static PhaseFrame phaseFrame(city.vantage.schemas.PhaseFrame frame) {
        return new PhaseFrame(
                frame.getCapturedAt(),
                IncidentMapping.frame(frame.getFrame()),
                each(frame.getParties(), IncidentMapping::detection));
    }

    static city.vantage.schemas.PartyPath path(PartyPath path) {
        return new city.vantage.schemas.PartyPath(
                IncidentMapping.category(path.category()),
                path.trackId(),
                each(path.points(), point -> new PathPoint(point.millis(), IncidentMapping.box(point.box()))));
    }

    static PartyPath path(city.vantage.schemas.PartyPath path) {
        return new PartyPath(
                IncidentMapping.category(path.getCategory()),
                path.getTrackId(),
                each(
                        path.getPoints(),
                        point -> new city.vantage.view.PathPoint(
                                point.getMillis(), IncidentMapping.box(point.getBox()))));
    }

    private static city.vantage.schemas.Candidate candidate(Candidate candidate) {
        var score = candidate.score();
        return new city.vantage.schemas.Candidate(
                score.cameraId(),
                IncidentMapping.viewKind(score.viewKind()),
                score.total(),
                each(
                        score.parts(),
                        part -> new city.vantage.schemas.ScorePart(part.name(), part.value(), part.weight())),
                candidate.observations());
    }

    private static Candidate candidate(city.vantage.schemas.Candidate candidate) {
        return new Candidate(
                new ViewScore(
                        candidate.getCameraId(),
                        IncidentMapping.viewKind(candidate.getViewKind()),
                        candidate.getScore(),
                        each(
                                candidate.getParts(),
                                part -> new ScorePart(part.getName(), part.getValue(), part.getWeight()))),
                candidate.getObservations());
    }
}
