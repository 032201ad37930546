@NullMarked
package city.vantage.simulator.detector;

import org.jspecify.annotations.NullMarked;
