/** Texts for the model and back: tokenizer, chat templates, and prompts with places for pictures. */
@NullMarked
package city.vantage.vision.text;

import org.jspecify.annotations.NullMarked;
