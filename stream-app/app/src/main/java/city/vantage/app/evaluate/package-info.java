/** Measures descriptions against what is true, from files or from a topic, and shows the figures. */
@NullMarked
package city.vantage.app.evaluate;

import org.jspecify.annotations.NullMarked;
