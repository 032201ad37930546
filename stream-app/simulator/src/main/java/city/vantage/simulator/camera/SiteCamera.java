package city.vantage.simulator.camera;

import city.vantage.incident.Camera;

/**
 * A camera as the registry knows it, and where it really is.
 *
 * @param frameRate how often it takes a picture, in relation to the wished rate: 1 is just that
 * @param clockSkewShare how far its clock is off, -1 to 1, as a share of what is allowed
 */
public record SiteCamera(Camera camera, Rig rig, double frameRate, double clockSkewShare) {}
