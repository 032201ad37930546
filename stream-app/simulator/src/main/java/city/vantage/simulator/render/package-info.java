/** Pictures: faces are filled into a depth buffer, lit, shaded and encoded as JPEG. */
@NullMarked
package city.vantage.simulator.render;

import org.jspecify.annotations.NullMarked;
