/** Which camera shows an incident best, and when that is said. */
@NullMarked
package city.vantage.view;

import org.jspecify.annotations.NullMarked;
