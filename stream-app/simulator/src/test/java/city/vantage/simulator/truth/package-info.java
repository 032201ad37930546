@NullMarked
package city.vantage.simulator.truth;

import org.jspecify.annotations.NullMarked;
