package city.vantage.wire.mapping;

import static city.vantage.wire.mapping.IncidentMapping.each;
import static city.vantage.wire.mapping.IncidentMapping.optional;

import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Mark;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Priority;
import city.vantage.prompt.ShownFrame;
import city.vantage.prompt.Turn;

/** {@link InferenceRequest}, what a worker is asked. */
public final class InferenceRequestMapping
        implements RecordMapping<InferenceRequest, city.vantage.schemas.InferenceRequest> {
    @Override
    public Class<city.vantage.schemas.InferenceRequest> avroClass() {
        return city.vantage.schemas.InferenceRequest.class;
    }

    @Override
    public city.vantage.schemas.InferenceRequest toAvro(InferenceRequest request) {
        return new city.vantage.schemas.InferenceRequest(
                request.requestId(),
                request.incidentId(),
                IncidentMapping.phase(request.phase()),
                request.cameraId(),
                IncidentMapping.viewKind(request.viewKind()),
                IncidentMapping.frameSize(request.frameSize()),
                each(request.frames(), IncidentMapping::frame),
                each(request.marks(), InferenceRequestMapping::mark),
                optional(request.crop(), IncidentMapping::box),
                each(request.paths(), ViewSelectionMapping::path),
                each(
                        request.turns(),
                        turn -> new city.vantage.schemas.Turn(IncidentMapping.category(turn.party()), turn.question())),
                each(
                        request.questions(),
                        question -> new city.vantage.schemas.ClosedQuestion(
                                question.attribute(), question.question(), question.answers())),
                new city.vantage.schemas.GenerationLimits(
                        request.limits().maxTokens(),
                        request.limits().temperature(),
                        request.limits().seed()),
                pack(request.pack()),
                request.model(),
                city.vantage.schemas.Priority.valueOf(request.priority().name()),
                optional(request.deadline(), IncidentMapping::micros),
                request.localBoxScale(),
                optional(request.closeUp(), IncidentMapping::box),
                each(request.sequence(), InferenceRequestMapping::shown));
    }

    @Override
    public InferenceRequest toDomain(city.vantage.schemas.InferenceRequest avro) {
        return new InferenceRequest(
                avro.getRequestId(),
                avro.getIncidentId(),
                IncidentMapping.phase(avro.getPhase()),
                avro.getCameraId(),
                IncidentMapping.viewKind(avro.getViewKind()),
                IncidentMapping.frameSize(avro.getFrameSize()),
                each(avro.getFrames(), IncidentMapping::frame),
                each(avro.getMarks(), InferenceRequestMapping::mark),
                optional(avro.getCrop(), IncidentMapping::box),
                optional(avro.getCloseUp(), IncidentMapping::box),
                avro.getLocalBoxScale(),
                each(avro.getPaths(), ViewSelectionMapping::path),
                each(avro.getTurns(), turn -> new Turn(IncidentMapping.category(turn.getParty()), turn.getQuestion())),
                each(
                        avro.getQuestions(),
                        question -> new ClosedQuestion(
                                question.getAttribute(), question.getQuestion(), question.getAnswers())),
                new GenerationLimits(
                        avro.getLimits().getMaxTokens(),
                        avro.getLimits().getTemperature(),
                        avro.getLimits().getSeed()),
                pack(avro.getPack()),
                avro.getModel(),
                Priority.valueOf(avro.getPriority().name()),
                avro.getDeadline(),
                each(avro.getSequence(), InferenceRequestMapping::shown));
    }

    private static city.vantage.schemas.ShownFrame shown(ShownFrame shown) {
        return new city.vantage.schemas.ShownFrame(
                IncidentMapping.frame(shown.frame()),
                each(shown.marks(), InferenceRequestMapping::mark),
                optional(shown.crop(), IncidentMapping::box),
                optional(shown.closeUp(), IncidentMapping::box));
    }

    private static ShownFrame shown(city.vantage.schemas.ShownFrame shown) {
        return new ShownFrame(
                IncidentMapping.frame(shown.getFrame()),
                each(shown.getMarks(), InferenceRequestMapping::mark),
                optional(shown.getCrop(), IncidentMapping::box),
                optional(shown.getCloseUp(), IncidentMapping::box));
    }

    private static city.vantage.schemas.Mark mark(Mark mark) {
        return new city.vantage.schemas.Mark(
                IncidentMapping.category(mark.party()), IncidentMapping.box(mark.box()), mark.colour());
    }

    private static Mark mark(city.vantage.schemas.Mark mark) {
        return new Mark(
                IncidentMapping.category(mark.getParty()), IncidentMapping.box(mark.getBox()), mark.getColour());
    }

    static city.vantage.schemas.PackVersion pack(PackVersion pack) {
        return new city.vantage.schemas.PackVersion(pack.name(), pack.version());
    }

    static PackVersion pack(city.vantage.schemas.PackVersion pack) {
        return new PackVersion(pack.getName(), pack.getVersion());
    }
}
