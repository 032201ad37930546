package city.vantage.prompt;

import city.vantage.incident.Box;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The id of a request: SHA-256 over all that is asked, so that asking the same again has the same id, in a replay too.
 * Neither priority nor deadline enter it, and nothing random or wall-clock. Texts and lists are preceded by their
 * length, so that no two requests write the same bytes.
 */
final class RequestDigest {
    private final MessageDigest digest = sha256();

    static String of(InferenceRequest request) {
        return new RequestDigest().digest(request);
    }

    private String digest(InferenceRequest request) {
        text(request.incidentId());
        text(request.phase().name());
        text(request.cameraId());
        text(request.viewKind().name());
        number(request.frameSize().width());
        number(request.frameSize().height());
        each(request.frames(), frame -> text(frame.sha256()));
        each(request.marks(), this::mark);
        maybe(request.crop());
        each(request.paths(), path -> {
            text(path.category().name());
            each(path.points(), point -> {
                number(point.millis());
                box(point.box());
            });
        });
        each(request.turns(), turn -> {
            text(turn.party().name());
            text(turn.question());
        });
        each(request.questions(), question -> {
            text(question.attribute());
            text(question.question());
            each(question.answers(), this::text);
        });
        number(request.limits().maxTokens());
        number(Double.doubleToLongBits(request.limits().temperature()));
        number(request.limits().seed());
        text(request.pack().name());
        text(request.pack().version());
        text(request.model());
        localBoxScale(request.localBoxScale());
        closeUp(request.closeUp());
        sequence(request.sequence());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Written last, and only where it isn't the standard one: requests from before it was told keep their ids. */
    private void localBoxScale(double scale) {
        if (scale != InferenceRequest.STANDARD_LOCAL_BOX_SCALE) {
            number(Double.doubleToLongBits(scale));
        }
    }

    /** Likewise. */
    private void closeUp(@Nullable Box part) {
        if (part != null) {
            text("close-up");
            box(part);
        }
    }

    /** Likewise. */
    private void sequence(List<ShownFrame> frames) {
        if (!frames.isEmpty()) {
            text("sequence");
            each(frames, shown -> {
                text(shown.frame().sha256());
                each(shown.marks(), this::mark);
                maybe(shown.crop());
                maybe(shown.closeUp());
            });
        }
    }

    private void mark(Mark mark) {
        text(mark.party().name());
        text(mark.colour());
        box(mark.box());
    }

    private void maybe(@Nullable Box part) {
        each(part == null ? List.of() : List.of(part), this::box);
    }

    private <T> void each(Collection<T> items, Consumer<T> write) {
        number(items.size());
        items.forEach(write);
    }

    private void box(Box box) {
        number(Double.doubleToLongBits(box.x()));
        number(Double.doubleToLongBits(box.y()));
        number(Double.doubleToLongBits(box.width()));
        number(Double.doubleToLongBits(box.height()));
    }

    private void text(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        digest.update(bytes);
    }

    private void number(long number) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
