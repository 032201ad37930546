/** How well incidents are formed from what cameras detect, where nobody names them. */
@NullMarked
package city.vantage.bench.formation;

import org.jspecify.annotations.NullMarked;
