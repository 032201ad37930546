@NullMarked
package city.vantage.simulator;

import org.jspecify.annotations.NullMarked;
