/** What is asked of a model: prompt packs, requests and their answers. */
@NullMarked
package city.vantage.prompt;

import org.jspecify.annotations.NullMarked;
