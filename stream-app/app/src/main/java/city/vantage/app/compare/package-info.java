/** Compares what two runs say of the same incidents: as text, JSON and a page. */
@NullMarked
package city.vantage.app.compare;

import org.jspecify.annotations.NullMarked;
