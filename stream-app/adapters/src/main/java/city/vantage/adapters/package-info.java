/** Other systems' formats, read into Vantage's own. */
@NullMarked
package city.vantage.adapters;

import org.jspecify.annotations.NullMarked;
