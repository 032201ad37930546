/** Broken input by the million, for everything that takes bytes from outside. */
@NullMarked
package city.vantage.bench.fuzz;

import org.jspecify.annotations.NullMarked;
