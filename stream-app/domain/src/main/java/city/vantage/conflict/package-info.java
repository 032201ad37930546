/** Whether a pedestrian and a vehicle come into conflict, as all cameras above the street agree. */
@NullMarked
package city.vantage.conflict;

import org.jspecify.annotations.NullMarked;
