/** Rules tried out on recorded descriptions. */
@NullMarked
package city.vantage.app.rules;

import org.jspecify.annotations.NullMarked;
