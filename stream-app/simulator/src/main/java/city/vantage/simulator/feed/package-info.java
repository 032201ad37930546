/** From what happens to what arrives: each camera's frames of an incident, with their truth and with the camera's faults. */
@NullMarked
package city.vantage.simulator.feed;

import org.jspecify.annotations.NullMarked;
