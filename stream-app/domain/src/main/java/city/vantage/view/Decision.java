package city.vantage.view;

import city.vantage.incident.Phase;
import java.util.List;

/** That a phase is to be shown by a camera: one revision of the choice, with every camera's score at that moment. */
public record Decision(Phase phase, int revision, String cameraId, Trigger trigger, List<ViewScore> ranked) {
    public boolean isFinal() {
        return trigger == Trigger.CLOSED;
    }
}
