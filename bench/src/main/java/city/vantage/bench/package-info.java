/** Measurements of Vantage, each a command of its own; {@code bench/run} lists them. */
@NullMarked
package city.vantage.bench;

import org.jspecify.annotations.NullMarked;
