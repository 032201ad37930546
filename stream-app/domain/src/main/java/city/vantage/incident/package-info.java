/** What cameras report: observations, detections, boxes, and why a record is refused. */
@NullMarked
package city.vantage.incident;

import org.jspecify.annotations.NullMarked;
