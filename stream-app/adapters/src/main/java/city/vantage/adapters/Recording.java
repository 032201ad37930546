package city.vantage.adapters;

import city.vantage.incident.Camera;
import city.vantage.incident.Observation;
import java.util.List;
import java.util.stream.Stream;

/** What the cameras of a site once saw, read from another system's files. The same files give the same recording. */
public interface Recording {
    /** The cameras of the recording, in order of their ids. */
    List<Camera> cameras();

    /** What they saw, in order of capture; at the same time, in order of incident and camera ids. */
    Stream<Observation> observations();

    /** What had to be left out, and why: one sentence each. */
    List<String> problems();
}
