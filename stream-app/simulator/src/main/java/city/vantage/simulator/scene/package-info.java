/** Streets: ground, fixtures, lanes, and where the ways of vehicles and pedestrians cross. */
@NullMarked
package city.vantage.simulator.scene;

import org.jspecify.annotations.NullMarked;
