package city.vantage.simulator.camera;

import city.vantage.incident.Camera;

/**
 * A camera as the registry knows it, and where it really is.
 *
 * @param framesPerSecond how often it takes a picture, in relation to the wished rate: 1 is just that
 */
public record SiteCamera(Camera camera, Rig rig, double framesPerSecond) {}
