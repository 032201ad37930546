@NullMarked
package city.vantage.simulator.caption;

import org.jspecify.annotations.NullMarked;
