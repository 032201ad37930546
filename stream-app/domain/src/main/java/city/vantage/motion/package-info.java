/** How parties move through a camera's picture, measured from their boxes. */
@NullMarked
package city.vantage.motion;

import org.jspecify.annotations.NullMarked;
