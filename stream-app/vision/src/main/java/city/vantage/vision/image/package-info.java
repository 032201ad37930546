/** Pictures: fetched, checked, decoded, marked, cropped, and turned into what a vision encoder reads. */
@NullMarked
package city.vantage.vision.image;

import org.jspecify.annotations.NullMarked;
