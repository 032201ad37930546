package city.vantage.view;

import city.vantage.incident.Phase;
import java.util.Collection;
import java.util.List;

/** Orders the cameras of an incident by how well they show a phase of it. A pure function of the evidence. */
public interface ViewRanking {
    /** Name and version, as a selection records it. A change of meaning is a new version. */
    String name();

    int version();

    /** All cameras, best first for the phase. Totals are positive, and comparable within one incident. */
    List<ViewScore> rank(Collection<CameraEvidence> cameras, Phase phase);

    /** A total from which on there is no need to wait for other cameras. */
    double goodEnough();
}
