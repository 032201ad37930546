package city.vantage.app.describe;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Priority;
import city.vantage.prompt.PromptAssembler;
import city.vantage.prompt.PromptPack;
import city.vantage.prompt.Turn;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PolicyVersion;
import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import city.vantage.vision.image.DecodeLimits;
import city.vantage.vision.image.PictureDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Asks about one picture what the streams would ask about a chosen view. */
record PictureRequest(PromptPack pack, String model, ViewKind viewKind, Phase phase) {

    /**
     * @param questions to ask instead of the pack's; none to ask those
     * @throws city.vantage.vision.image.FrameException where the file is no picture
     */
    InferenceRequest of(Path image, List<Detection> parties, List<String> questions) throws IOException {
        var bytes = Files.readAllBytes(image);
        var picture = new PictureDecoder(DecodeLimits.DEFAULT).decode(bytes);
        var frame = FrameReference.of(image.toRealPath().toUri().toString().replace("file:///", "file:/"), bytes);
        var request = new PromptAssembler(pack, model, Priority.LIVE, null)
                .assemble(selection(frame, new FrameSize(picture.width(), picture.height()), parties), Instant.EPOCH);
        return questions.isEmpty()
                ? request
                : request.asking(questions.stream()
                        .map(question -> new Turn(Category.OTHER, question))
                        .toList());
    }

    private ViewSelection selection(FrameReference frame, FrameSize size, List<Detection> parties) {
        return new ViewSelection(
                "picture",
                "picture",
                phase,
                false,
                0,
                true,
                List.of(phase),
                Trigger.CLOSED,
                new PolicyVersion("by hand", 1),
                "picture",
                viewKind,
                new ChosenFrame(Instant.EPOCH, frame, size, parties, new SourceOffset("", 0, 0)),
                List.of(),
                List.of());
    }
}
