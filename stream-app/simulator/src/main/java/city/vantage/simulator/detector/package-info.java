/** The detector that stands between a camera's picture and its observations. */
@NullMarked
package city.vantage.simulator.detector;

import org.jspecify.annotations.NullMarked;
