/** The whole of Vantage as processes, things that happen to them, and whether every guarantee still holds. */
@NullMarked
package city.vantage.bench.chaos;

import org.jspecify.annotations.NullMarked;
