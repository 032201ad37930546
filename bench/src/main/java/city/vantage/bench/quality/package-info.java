/** How well a model describes simulated incidents that it has not seen. */
@NullMarked
package city.vantage.bench.quality;

import org.jspecify.annotations.NullMarked;
