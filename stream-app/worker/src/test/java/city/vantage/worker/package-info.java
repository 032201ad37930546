@NullMarked
package city.vantage.worker;

import org.jspecify.annotations.NullMarked;
