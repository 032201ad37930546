/** How well the phases of simulated incidents are estimated where nobody says them. */
@NullMarked
package city.vantage.bench.phases;

import org.jspecify.annotations.NullMarked;
