/** What a camera sees of bodies, told from their silhouettes, without drawing them. */
@NullMarked
package city.vantage.simulator.sight;

import org.jspecify.annotations.NullMarked;
