/** What Vantage promises its subscribers, as objects that are asked after a run whatever has happened in it. */
@NullMarked
package city.vantage.testing.guarantee;

import org.jspecify.annotations.NullMarked;
