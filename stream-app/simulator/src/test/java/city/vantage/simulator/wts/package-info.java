@NullMarked
package city.vantage.simulator.wts;

import org.jspecify.annotations.NullMarked;
