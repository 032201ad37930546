package city.vantage.view;

import city.vantage.incident.ViewKind;
import java.util.Comparator;
import java.util.List;

/** A camera's score for a phase, with the parts that it is made of. */
public record ViewScore(String cameraId, ViewKind viewKind, double total, List<ScorePart> parts) {
    /** Best first; equal scores by camera id, so that the order is total. */
    public static final Comparator<ViewScore> BEST_FIRST =
            Comparator.comparingDouble(ViewScore::total).reversed().thenComparing(ViewScore::cameraId);

    public ViewScore {
        parts = List.copyOf(parts);
    }

    /** The score whose total is the weighted sum of its parts. */
    static ViewScore ofParts(CameraEvidence camera, List<ScorePart> parts) {
        return new ViewScore(camera.cameraId(), camera.viewKind(), ScorePart.total(parts), parts);
    }
}
