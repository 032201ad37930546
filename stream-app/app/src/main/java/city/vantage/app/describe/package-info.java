/** Describes one picture on the command line, as a worker would. */
@NullMarked
package city.vantage.app.describe;

import org.jspecify.annotations.NullMarked;
