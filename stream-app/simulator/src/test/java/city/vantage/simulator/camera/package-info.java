@NullMarked
package city.vantage.simulator.camera;

import org.jspecify.annotations.NullMarked;
