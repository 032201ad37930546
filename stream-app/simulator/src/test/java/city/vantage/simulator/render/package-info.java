@NullMarked
package city.vantage.simulator.render;

import org.jspecify.annotations.NullMarked;
