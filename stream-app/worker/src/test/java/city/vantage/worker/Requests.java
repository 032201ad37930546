package city.vantage.worker;

import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.Answer;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Priority;
import city.vantage.prompt.TurnText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** Requests, and records of the queue. */
final class Requests {
    private Requests() {}

    static InferenceRequest request(String id) {
        return request(id, null);
    }

    static InferenceRequest request(String id, @Nullable Instant deadline) {
        return new InferenceRequest(
                id,
                "incident-of-" + id,
                Phase.ACTION,
                "camera",
                ViewKind.OVERHEAD,
                new FrameSize(640, 480),
                List.of(),
                List.of(),
                null,
                null,
                InferenceRequest.STANDARD_LOCAL_BOX_SCALE,
                List.of(),
                List.of(),
                List.of(),
                new GenerationLimits(8, 0, 0),
                new PackVersion("pack", "1"),
                "model",
                Priority.LIVE,
                deadline);
    }

    static Answer answer(InferenceRequest request) {
        return new Answer.Given(
                List.of(new TurnText(Category.PEDESTRIAN, "text of " + request.requestId())), List.of());
    }

    /** A record as it comes from the queue for the n-th time. */
    static Acquired delivered(int times) {
        return delivered(times, 7);
    }

    static Acquired delivered(int times, long offset) {
        return new Acquired(new ConsumerRecord<>(
                "requests",
                0,
                offset,
                0,
                TimestampType.LOG_APPEND_TIME,
                1,
                1,
                new byte[] {1},
                new byte[] {2},
                new RecordHeaders(),
                Optional.empty(),
                Optional.of((short) times)));
    }
}
