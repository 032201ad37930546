/** How fast the simulator is. */
@NullMarked
package city.vantage.bench.simulator;

import org.jspecify.annotations.NullMarked;
