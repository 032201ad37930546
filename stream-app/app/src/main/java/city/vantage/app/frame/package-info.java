/** Where the pictures go of cameras that are simulated. */
@NullMarked
package city.vantage.app.frame;

import org.jspecify.annotations.NullMarked;
