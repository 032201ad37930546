/** How much machinery a city needs. Pure arithmetic over what was measured. */
@NullMarked
package city.vantage.sizing;

import org.jspecify.annotations.NullMarked;
