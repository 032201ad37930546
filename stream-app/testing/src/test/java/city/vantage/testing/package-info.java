@NullMarked
package city.vantage.testing;

import org.jspecify.annotations.NullMarked;
