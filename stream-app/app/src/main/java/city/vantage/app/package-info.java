/** Where Vantage starts. */
@NullMarked
package city.vantage.app;

import org.jspecify.annotations.NullMarked;
