/** Road users: how they look, what they do at a moment, and the solid shape that follows. */
@NullMarked
package city.vantage.simulator.actor;

import org.jspecify.annotations.NullMarked;
