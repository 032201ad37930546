/** Incidents as they really happen: how the two parties move through the five phases. Times are seconds from the start. */
@NullMarked
package city.vantage.simulator.encounter;

import org.jspecify.annotations.NullMarked;
