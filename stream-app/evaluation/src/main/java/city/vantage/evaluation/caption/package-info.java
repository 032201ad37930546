/** Scores of whole sets of captions, as track 2 of the AI City Challenge adds them up. */
@NullMarked
package city.vantage.evaluation.caption;

import org.jspecify.annotations.NullMarked;
