package city.vantage.view;

import java.util.Collection;
import java.util.List;

/** Orders the cameras of an incident by how well they show it. A pure function of the evidence. */
public interface ViewRanking {
    /** Name and version, as a selection records it. A change of meaning is a new version. */
    String name();

    int version();

    /** All cameras, best first. Totals are positive, and comparable within one incident. */
    List<ViewScore> rank(Collection<CameraEvidence> cameras);

    /** A total from which on there is no need to wait for other cameras. */
    double goodEnough();
}
