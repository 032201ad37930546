package city.vantage.testing;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameSize;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A made-up site with its cameras, all of which take frames of {@link #FRAME}. */
public record Site(String siteId, List<Camera> cameras) {
    public static final FrameSize FRAME = new FrameSize(1920, 1080);

    /** A site with the overhead cameras {@code c-1}, {@code c-2}, and so on. */
    public static Site withOverheadCameras(String siteId, int number) {
        return new Site(
                siteId,
                IntStream.rangeClosed(1, number)
                        .mapToObj(i -> camera(siteId, "c-" + i, ViewKind.OVERHEAD))
                        .toList());
    }

    /** The site with the camera {@code v-1} in a vehicle as well. */
    public Site andVehicle() {
        return new Site(
                siteId,
                Stream.concat(cameras.stream(), Stream.of(camera(siteId, "v-1", ViewKind.VEHICLE)))
                        .toList());
    }

    private static Camera camera(String siteId, String cameraId, ViewKind viewKind) {
        return new Camera(cameraId, siteId, viewKind, FRAME, null);
    }
}
