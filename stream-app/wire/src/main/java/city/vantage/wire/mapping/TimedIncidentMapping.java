package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;

import city.vantage.incident.Phase;
import city.vantage.schemas.state.IncidentState;
import city.vantage.schemas.state.PhaseEvidence;
import city.vantage.view.CameraEvidence;
import city.vantage.view.ClosedIncident;
import city.vantage.view.Evidence;
import city.vantage.view.OpenIncident;
import city.vantage.view.PhaseProgress;
import city.vantage.view.TimedIncident;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** {@link TimedIncident}, what select-best-view keeps of an incident. */
public final class TimedIncidentMapping implements RecordMapping<TimedIncident, IncidentState> {
    @Override
    public Class<IncidentState> avroClass() {
        return IncidentState.class;
    }

    @Override
    public IncidentState toAvro(TimedIncident incident) {
        var state = switch (incident.state()) {
            case OpenIncident open -> open(open);
            case ClosedIncident closed -> new city.vantage.schemas.state.ClosedIncident(closed.closedAt());
        };
        return new IncidentState(state, incident.timer());
    }

    @Override
    public TimedIncident toDomain(IncidentState avro) {
        var state = switch (avro.getIncident()) {
            case city.vantage.schemas.state.OpenIncident open -> open(open);
            case city.vantage.schemas.state.ClosedIncident closed -> new ClosedIncident(closed.getClosedAt());
            default -> throw new IllegalStateException("the union holds an open or a closed incident");
        };
        return new TimedIncident(state, avro.getTimer());
    }

    private static city.vantage.schemas.state.OpenIncident open(OpenIncident open) {
        return new city.vantage.schemas.state.OpenIncident(
                open.incidentId(),
                open.siteId(),
                open.lastSeen(),
                each(List.copyOf(open.cameras().values()), TimedIncidentMapping::camera),
                open.phases().entrySet().stream()
                        .map(entry -> new city.vantage.schemas.state.PhaseProgress(
                                IncidentMapping.phase(entry.getKey()),
                                entry.getValue().firstSeen(),
                                entry.getValue().chosen(),
                                entry.getValue().nextRevision(),
                                entry.getValue().over()))
                        .toList());
    }

    private static OpenIncident open(city.vantage.schemas.state.OpenIncident open) {
        var cameras = new TreeMap<String, CameraEvidence>();
        open.getCameras().forEach(camera -> cameras.put(camera.getCameraId(), camera(camera)));
        return new OpenIncident(
                open.getIncidentId(),
                open.getSiteId(),
                open.getLastSeen(),
                cameras,
                byPhase(
                        open.getPhases(),
                        progress -> IncidentMapping.phase(progress.getPhase()),
                        progress -> new PhaseProgress(
                                progress.getFirstSeen(),
                                progress.getChosen(),
                                progress.getNextRevision(),
                                progress.getOver())));
    }

    private static city.vantage.schemas.state.CameraEvidence camera(CameraEvidence camera) {
        return new city.vantage.schemas.state.CameraEvidence(
                camera.cameraId(),
                IncidentMapping.viewKind(camera.viewKind()),
                camera.phases().entrySet().stream()
                        .map(entry -> evidence(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static CameraEvidence camera(city.vantage.schemas.state.CameraEvidence camera) {
        return new CameraEvidence(
                camera.getCameraId(),
                IncidentMapping.viewKind(camera.getViewKind()),
                byPhase(
                        camera.getPhases(),
                        evidence -> IncidentMapping.phase(evidence.getPhase()),
                        TimedIncidentMapping::evidence));
    }

    private static PhaseEvidence evidence(Phase phase, Evidence sum) {
        return new PhaseEvidence(
                IncidentMapping.phase(phase),
                sum.frames(),
                sum.pedestrianArea(),
                sum.pedestrianVisible(),
                sum.vehicleVisible(),
                sum.confidence(),
                sum.sharpness(),
                sum.sharpnessFrames());
    }

    private static Evidence evidence(PhaseEvidence sum) {
        return new Evidence(
                sum.getFrames(),
                sum.getPedestrianArea(),
                sum.getPedestrianVisible(),
                sum.getVehicleVisible(),
                sum.getConfidence(),
                sum.getSharpness(),
                sum.getSharpnessFrames());
    }

    private static <A, B> Map<Phase, B> byPhase(List<A> items, Function<A, Phase> phase, Function<A, B> value) {
        var map = new EnumMap<Phase, B>(Phase.class);
        items.forEach(item -> map.put(phase.apply(item), value.apply(item)));
        return map;
    }
}
