/** How a replay compares with live: same descriptions, answers used again, speed, and what it costs live. */
@NullMarked
package city.vantage.bench.replay;

import org.jspecify.annotations.NullMarked;
