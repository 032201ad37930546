/** Text for a language model, and back. */
@NullMarked
package city.vantage.vision.text;

import org.jspecify.annotations.NullMarked;
