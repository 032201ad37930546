package city.vantage.adapters.wts;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Phase;

/**
 * A box of a party in a video.
 *
 * @param frame number of the frame in the video, from 0
 * @param byHand drawn by a person, and not by a tracker
 */
public record WtsBox(int frame, Category party, Phase phase, Box box, boolean byHand) {}
