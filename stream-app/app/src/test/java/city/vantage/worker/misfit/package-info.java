/** Breaks rules on purpose. */
@NullMarked
package city.vantage.worker.misfit;

import org.jspecify.annotations.NullMarked;
