/** What a process tells of itself over HTTP: metrics and health. */
@NullMarked
package city.vantage.app.telemetry;

import org.jspecify.annotations.NullMarked;
