@NullMarked
package city.vantage.embedded;

import org.jspecify.annotations.NullMarked;
