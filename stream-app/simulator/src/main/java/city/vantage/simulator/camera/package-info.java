/** Cameras: where they stand and how they project the world into pixels. */
@NullMarked
package city.vantage.simulator.camera;

import org.jspecify.annotations.NullMarked;
