package city.vantage.view;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Phase;
import city.vantage.incident.SourceOffset;
import city.vantage.incident.ViewKind;
import java.time.Instant;
import java.util.List;

/** Chosen views for tests, with parties and paths set by hand. */
public final class HandMade {
    private HandMade() {}

    public static Detection shown(Category category, Box box) {
        return new Detection("t", category, box, 1, "hand");
    }

    public static ViewSelection view(ViewKind kind, List<Detection> parties, List<PartyPath> paths) {
        return new ViewSelection(
                "i-1",
                "crossing",
                Phase.ACTION,
                false,
                0,
                false,
                List.of(),
                Trigger.DEADLINE,
                new PolicyVersion("hand", 1),
                "mast",
                kind,
                new ChosenFrame(
                        Instant.EPOCH, null, new FrameSize(1_000, 800), parties, new SourceOffset("topic", 0, 0)),
                paths,
                List.of());
    }
}
