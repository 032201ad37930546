/** What is really true of an incident, in the closed vocabulary of traffic-safety descriptions. */
@NullMarked
package city.vantage.simulator.truth;

import org.jspecify.annotations.NullMarked;
