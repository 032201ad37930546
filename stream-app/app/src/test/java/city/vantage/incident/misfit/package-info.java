/** Breaks rules on purpose. */
@NullMarked
package city.vantage.incident.misfit;

import org.jspecify.annotations.NullMarked;
