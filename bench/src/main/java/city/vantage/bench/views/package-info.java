/** How often the truly best view is chosen. */
@NullMarked
package city.vantage.bench.views;

import org.jspecify.annotations.NullMarked;
