/** Incidents where nobody names them: formed from what the cameras of a site detect, by place and time. */
@NullMarked
package city.vantage.formation;

import org.jspecify.annotations.NullMarked;
