/** Numbered scenarios of the path from observation to description: each a ratio to a floor of the same run. */
@NullMarked
package city.vantage.bench.pipeline;

import org.jspecify.annotations.NullMarked;
