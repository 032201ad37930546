/**
 * A simulated city: sites with several cameras, and incidents whose truth is known. One seed reproduces every
 * observation and picture. Start at {@link city.vantage.simulator.Simulation}.
 */
@NullMarked
package city.vantage.simulator;

import org.jspecify.annotations.NullMarked;
