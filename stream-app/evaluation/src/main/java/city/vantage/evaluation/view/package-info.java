/** How often the best view was chosen. */
@NullMarked
package city.vantage.evaluation.view;

import org.jspecify.annotations.NullMarked;
