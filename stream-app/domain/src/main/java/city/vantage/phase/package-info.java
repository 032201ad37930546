/** When the phases of an incident begin, where its source doesn't say. */
@NullMarked
package city.vantage.phase;

import org.jspecify.annotations.NullMarked;
