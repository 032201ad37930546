/** Replays of past incidents: which incidents a range of time holds, and how descriptions of the same differ. */
@NullMarked
package city.vantage.replay;

import org.jspecify.annotations.NullMarked;
