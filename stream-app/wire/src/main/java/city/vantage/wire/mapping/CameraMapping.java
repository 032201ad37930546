package city.vantage.wire.mapping;

import city.vantage.incident.Camera;
import city.vantage.incident.Place;

/** {@link Camera}, the records of the camera registry. */
public final class CameraMapping implements RecordMapping<Camera, city.vantage.schemas.Camera> {
    @Override
    public Class<city.vantage.schemas.Camera> avroClass() {
        return city.vantage.schemas.Camera.class;
    }

    @Override
    public city.vantage.schemas.Camera toAvro(Camera camera) {
        return new city.vantage.schemas.Camera(
                camera.cameraId(),
                camera.siteId(),
                IncidentMapping.viewKind(camera.viewKind()),
                IncidentMapping.frameSize(camera.frameSize()),
                IncidentMapping.optional(camera.place(), CameraMapping::place));
    }

    @Override
    public Camera toDomain(city.vantage.schemas.Camera avro) {
        return new Camera(
                avro.getCameraId(),
                avro.getSiteId(),
                IncidentMapping.viewKind(avro.getViewKind()),
                IncidentMapping.frameSize(avro.getFrameSize()),
                IncidentMapping.optional(avro.getPlace(), CameraMapping::place));
    }

    static city.vantage.schemas.Place place(Place place) {
        return new city.vantage.schemas.Place(place.latitude(), place.longitude(), place.name());
    }

    static Place place(city.vantage.schemas.Place place) {
        return new Place(place.getLatitude(), place.getLongitude(), place.getName());
    }
}
