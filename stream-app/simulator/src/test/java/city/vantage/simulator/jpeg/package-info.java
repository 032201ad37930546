@NullMarked
package city.vantage.simulator.jpeg;

import org.jspecify.annotations.NullMarked;
