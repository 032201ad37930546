/** Closed answers: how many are right, how well their probabilities fit, and how stable they are. */
@NullMarked
package city.vantage.evaluation.answer;

import org.jspecify.annotations.NullMarked;
