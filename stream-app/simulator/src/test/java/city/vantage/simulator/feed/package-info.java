@NullMarked
package city.vantage.simulator.feed;

import org.jspecify.annotations.NullMarked;
