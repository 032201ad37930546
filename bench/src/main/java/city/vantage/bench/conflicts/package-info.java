/** How well the motion of two parties tells a conflict from an encounter without one. */
@NullMarked
package city.vantage.bench.conflicts;

import org.jspecify.annotations.NullMarked;
