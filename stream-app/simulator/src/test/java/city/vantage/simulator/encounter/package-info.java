@NullMarked
package city.vantage.simulator.encounter;

import org.jspecify.annotations.NullMarked;
