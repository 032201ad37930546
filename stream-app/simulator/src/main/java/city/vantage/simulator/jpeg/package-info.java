/**
 * Encodes pictures as baseline JPEG (ITU-T T.81), with the same bytes on every machine. The JDK's own writer leaves the
 * work to a native library, whose version and bytes depend on who built the JDK, and takes twice as long.
 */
@NullMarked
package city.vantage.simulator.jpeg;

import org.jspecify.annotations.NullMarked;
