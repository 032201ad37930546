/** Writes simulated incidents in the file layout of the WTS data set, so that tools made for it can read them. */
@NullMarked
package city.vantage.simulator.wts;

import org.jspecify.annotations.NullMarked;
