/** Files with predictions, in the formats that the AI City Challenge and the WTS data set use. */
@NullMarked
package city.vantage.evaluation.submission;

import org.jspecify.annotations.NullMarked;
