/** Pictures of a request: fetched, checked, decoded, drawn on and cut out, as a vision-language model gets them. */
@NullMarked
package city.vantage.worker.picture;

import org.jspecify.annotations.NullMarked;
