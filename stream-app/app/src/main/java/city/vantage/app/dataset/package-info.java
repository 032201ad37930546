/** Makes instruction-tuning sets in LLaVA's format. */
@NullMarked
package city.vantage.app.dataset;

import org.jspecify.annotations.NullMarked;
