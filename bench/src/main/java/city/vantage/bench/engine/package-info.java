/** The vision engine's speed beside other runtimes on the same weights, and what it holds on to over a long run. */
@NullMarked
package city.vantage.bench.engine;

import org.jspecify.annotations.NullMarked;
