/**
 * Describes from the boxes alone, without a model: the explicit last resort. It says what the geometry shows in the
 * picture, and says of everything else that it can't be told.
 */
@NullMarked
package city.vantage.worker.kinematic;

import org.jspecify.annotations.NullMarked;
