package city.vantage.wire;

import city.vantage.alert.AlertFigures;
import city.vantage.alert.AlertLife;
import city.vantage.alert.AlertState;
import city.vantage.alert.IncidentAlerts;
import city.vantage.alert.Judgement;
import city.vantage.alert.OperatorFeedback;
import city.vantage.alert.PhaseFindings;
import city.vantage.alert.RecentAlert;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.Answered;
import city.vantage.description.Attribute;
import city.vantage.description.AwaitedDescription;
import city.vantage.description.Finding;
import city.vantage.description.IncidentAnswers;
import city.vantage.description.PendingPhase;
import city.vantage.description.PhaseAnswers;
import city.vantage.description.Provenance;
import city.vantage.description.SafetyDescription;
import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.description.Verdict;
import city.vantage.formation.Assigned;
import city.vantage.formation.NearTime;
import city.vantage.formation.SiteFormation;
import city.vantage.formation.SiteWatch;
import city.vantage.incident.Camera;
import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Place;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Mark;
import city.vantage.prompt.Priority;
import city.vantage.prompt.ShownFrame;
import city.vantage.prompt.Turn;
import city.vantage.view.CameraEvidence;
import city.vantage.view.Candidate;
import city.vantage.view.ChosenFrame;
import city.vantage.view.ClosedIncident;
import city.vantage.view.OpenIncident;
import city.vantage.view.PartyPath;
import city.vantage.view.PathPoint;
import city.vantage.view.PhaseFrame;
import city.vantage.view.PhaseProgress;
import city.vantage.view.PolicyVersion;
import city.vantage.view.ScorePart;
import city.vantage.view.Sighting;
import city.vantage.view.TimedIncident;
import city.vantage.view.TrafficConflict;
import city.vantage.view.Trigger;
import city.vantage.view.ViewScore;
import city.vantage.view.ViewSelection;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Valid records made up from a seed, with every optional field sometimes absent. */
final class RandomRecords {
    private final RandomValues values;

    RandomRecords(long seed) {
        this.values = new RandomValues(seed);
    }

    Camera camera() {
        return new Camera(
                values.id(),
                values.id(),
                values.one(ViewKind.class),
                values.frameSize(),
                values.maybe(() -> new Place(values.between(-90, 90), values.between(-180, 180), values.text())));
    }

    Observation observation() {
        var size = values.frameSize();
        return new Observation(
                values.id(),
                values.id(),
                values.id(),
                values.one(ViewKind.class),
                values.micros(),
                values.one(Phase.class),
                values.maybe(values::frame),
                size,
                values.maybe(() -> values.between(0, 1)),
                values.several(() -> values.detection(size)));
    }

    Observation observationWithDetections() {
        Observation observation;
        do {
            observation = observation();
        } while (observation.detections().isEmpty());
        return observation;
    }

    Observation detections() {
        var frame = observation().in(Phase.WHOLE);
        return frame.of(frame.siteId());
    }

    SiteFormation siteFormation() {
        var near = new NearTime(values.number(100), values.number(100), values.number(100), values.number(9) / 8.0);
        return new SiteFormation(
                new SiteWatch(values.id(), List.of(), values.number(1_000), values.coin() ? near : null),
                values.coin() ? new Assigned(values.id(), values.number(1_000)) : null);
    }

    Sighting sighting() {
        return new Sighting(observation(), values.source());
    }

    ViewSelection view() {
        var size = values.frameSize();
        return new ViewSelection(
                values.id(),
                values.id(),
                values.one(Phase.class),
                values.coin(),
                values.number(9),
                values.coin(),
                values.several(() -> Phase.ACTION),
                values.one(Trigger.class),
                new PolicyVersion(values.text(), values.number(9)),
                values.id(),
                values.one(ViewKind.class),
                new ChosenFrame(
                        values.micros(),
                        values.maybe(values::frame),
                        size,
                        values.several(() -> values.detection(size)),
                        values.source()),
                values.several(this::path),
                values.several(this::candidate),
                values.coin() ? TrafficConflict.NONE : new TrafficConflict(values.between(0, 1), Double.NaN),
                values.several(() ->
                        new PhaseFrame(values.micros(), values.frame(), values.several(() -> values.detection(size)))));
    }

    InferenceRequest request() {
        return new InferenceRequest(
                values.id(),
                values.id(),
                values.one(Phase.class),
                values.id(),
                values.one(ViewKind.class),
                values.frameSize(),
                values.several(values::frame),
                values.several(this::mark),
                values.maybe(values::box),
                values.maybe(values::box),
                values.between(1, 3),
                values.several(this::path),
                values.several(() -> new Turn(values.one(Category.class), values.text())),
                values.several(() -> new ClosedQuestion(values.text(), values.text(), values.atLeast(2, values::text))),
                new GenerationLimits(1 + values.number(512), values.between(0, 2), values.number(1 << 30)),
                values.pack(),
                values.text(),
                values.one(Priority.class),
                values.maybe(values::micros),
                values.several(() -> new ShownFrame(
                        values.frame(),
                        values.several(this::mark),
                        values.maybe(values::box),
                        values.maybe(values::box))));
    }

    private Mark mark() {
        return new Mark(values.one(Category.class), values.box(), values.text());
    }

    InferenceResult result() {
        return new InferenceResult(
                values.id(), values.id(), values.one(Phase.class), values.answer(), values.model(), values.timings());
    }

    SafetyDescription description() {
        return new SafetyDescription(
                view(),
                values.one(Status.class),
                values.maybe(values::text),
                values.maybe(values::text),
                values.maybe(values::text),
                values.several(this::attribute),
                values.one(Verdict.class),
                values.maybe(() -> values.one(Severity.class)),
                values.several(this::finding),
                values.several(values::text),
                new Provenance(
                        values.id(),
                        values.maybe(values::model),
                        values.pack(),
                        values.source(),
                        values.maybe(values::timings)));
    }

    Finding finding() {
        return new Finding(values.text(), values.one(Severity.class), values.coin(), values.text());
    }

    IncidentAnswers incidentAnswers() {
        var phases = new EnumMap<Phase, PhaseAnswers>(Phase.class);
        values.several(() -> values.one(Phase.class))
                .forEach(phase ->
                        phases.put(phase, new PhaseAnswers(values.number(9), values.several(values::likelihoods))));
        return new IncidentAnswers(phases);
    }

    PendingPhase pendingPhase() {
        return new PendingPhase(
                values.several(this::awaited),
                values.several(this::result),
                values.maybe(() -> new Answered(awaited(), values.maybe(this::result))));
    }

    private AwaitedDescription awaited() {
        return new AwaitedDescription(view(), values.id(), values.pack(), values.maybe(values::micros));
    }

    SafetyAlert alert() {
        return alert(values.one(AlertState.class));
    }

    OperatorFeedback feedback() {
        return new OperatorFeedback(
                values.id(),
                values.id(),
                values.id(),
                values.one(Judgement.class),
                values.micros(),
                values.maybe(values::text));
    }

    IncidentAlerts incidentAlerts() {
        var phases = new EnumMap<Phase, PhaseFindings>(Phase.class);
        values.several(() -> values.one(Phase.class))
                .forEach(
                        phase -> phases.put(phase, new PhaseFindings(values.number(9), values.several(this::finding))));
        var lives = new TreeMap<String, AlertLife>();
        values.several(this::alertLife).forEach(life -> lives.put(values.id(), life));
        var judgements = new TreeMap<String, Judgement>();
        values.several(values::id).forEach(rule -> judgements.put(rule, values.one(Judgement.class)));
        return new IncidentAlerts(values.id(), values.id(), values.micros(), phases, lives, judgements);
    }

    RecentAlert recentAlert() {
        return new RecentAlert(
                values.id(), values.id(), values.id(), values.micros(), Set.copyOf(values.several(values::id)));
    }

    AlertFigures alertFigures() {
        return new AlertFigures(
                values.number(99), values.number(99), values.number(99), values.number(99), values.number(99));
    }

    TimedIncident timedIncident() {
        var state = values.coin() ? new ClosedIncident(values.millis()) : openIncident();
        return new TimedIncident(state, values.millis());
    }

    private OpenIncident openIncident() {
        var cameras = new TreeMap<String, CameraEvidence>();
        values.several(values::id).forEach(id -> cameras.put(id, cameraEvidence(id)));
        var phases = new EnumMap<Phase, PhaseProgress>(Phase.class);
        values.several(() -> values.one(Phase.class))
                .forEach(phase -> phases.put(
                        phase,
                        new PhaseProgress(
                                values.millis(), values.maybe(values::id), values.number(4), values.number(2) == 1)));
        return new OpenIncident(values.id(), values.id(), values.millis(), cameras, phases);
    }

    private CameraEvidence cameraEvidence(String cameraId) {
        var evidence = new CameraEvidence(cameraId, values.one(ViewKind.class), new EnumMap<>(Phase.class));
        for (var observation : values.several(this::observation)) {
            evidence = evidence.plus(observation);
        }
        return evidence;
    }

    private Attribute attribute() {
        return new Attribute(values.text(), values.maybe(values::text), values.between(0, 1));
    }

    private SafetyAlert alert(AlertState state) {
        return new SafetyAlert(
                values.id(),
                values.id(),
                values.id(),
                state,
                values.number(9),
                values.one(Severity.class),
                values.text(),
                values.text(),
                values.maybe(values::text),
                values.one(Phase.class),
                values.id(),
                values.maybe(() -> new Place(values.between(-90, 90), values.between(-180, 180), values.text())),
                values.micros(),
                values.micros());
    }

    private AlertLife alertLife() {
        return switch (values.number(3)) {
            case 0 -> new AlertLife.Standing(alert(values.coin() ? AlertState.OPEN : AlertState.ESCALATED));
            case 1 -> new AlertLife.Over(alert(AlertState.RESOLVED), values.coin());
            default -> new AlertLife.Doubled(values.id());
        };
    }

    private PartyPath path() {
        return new PartyPath(
                values.one(Category.class),
                values.text(),
                values.several(() -> new PathPoint(values.number(60_000), values.box())));
    }

    private Candidate candidate() {
        return new Candidate(
                new ViewScore(
                        values.id(),
                        values.one(ViewKind.class),
                        values.between(0, 1),
                        values.several(() -> new ScorePart(values.text(), values.between(0, 1), values.between(0, 1)))),
                values.number(4_096));
    }
}
