/** Real processes, to be killed, stopped and cut off. */
@NullMarked
package city.vantage.testing.process;

import org.jspecify.annotations.NullMarked;
