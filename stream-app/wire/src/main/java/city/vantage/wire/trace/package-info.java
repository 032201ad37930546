/** Traces of incidents: what followed from what, across topics and processes. */
@NullMarked
package city.vantage.wire.trace;

import org.jspecify.annotations.NullMarked;
