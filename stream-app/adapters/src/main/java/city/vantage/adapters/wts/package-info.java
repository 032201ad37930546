/**
 * Sets in the file layout of WTS (Woven by Toyota, Inc.): incidents in five phases, seen from above and from the vehicle,
 * with boxes of both parties and descriptions. {@code vantage simulate} writes that layout too.
 */
@NullMarked
package city.vantage.adapters.wts;

import org.jspecify.annotations.NullMarked;
