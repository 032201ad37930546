/** Natural-language descriptions of what is true, two for each phase: one of the pedestrian and one of the vehicle. */
@NullMarked
package city.vantage.simulator.caption;

import org.jspecify.annotations.NullMarked;
