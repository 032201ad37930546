package city.vantage.app.dataset;

import java.io.IOException;
import java.util.List;

/** Where the pictures of a set come from, incident by incident. May be asked from any thread. */
public interface SightSource {
    int incidents();

    /** The pictures of the incident of a number from 0 on. */
    List<Sight> of(int number) throws IOException;
}
