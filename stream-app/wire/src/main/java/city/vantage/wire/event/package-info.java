/** Descriptions and alerts as events that other systems understand: CloudEvents, and JSON. */
@NullMarked
package city.vantage.wire.event;

import org.jspecify.annotations.NullMarked;
