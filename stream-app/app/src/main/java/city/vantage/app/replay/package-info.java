/** Replays a range of past incidents beside what is live: plan, feed, known answers, progress, removal. */
@NullMarked
package city.vantage.app.replay;

import org.jspecify.annotations.NullMarked;
