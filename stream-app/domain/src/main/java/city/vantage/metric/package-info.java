/** What Vantage measures of itself, and what each measure is called. */
@NullMarked
package city.vantage.metric;

import org.jspecify.annotations.NullMarked;
