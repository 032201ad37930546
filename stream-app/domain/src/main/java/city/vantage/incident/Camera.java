package city.vantage.incident;

import org.jspecify.annotations.Nullable;

/** A camera of a site, as the camera registry knows it. */
public record Camera(
        String cameraId,
        String siteId,
        ViewKind viewKind,
        FrameSize frameSize,
        @Nullable Place place) {
    public Camera {
        Identifier.check("cameraId", cameraId);
        Identifier.check("siteId", siteId);
    }

    /** The camera's key in the camera registry: cameras of a site are neighbours there. */
    public String key() {
        return key(siteId, cameraId);
    }

    public static String key(String siteId, String cameraId) {
        return sitePrefix(siteId) + cameraId;
    }

    public static String sitePrefix(String siteId) {
        return siteId + "/";
    }
}
