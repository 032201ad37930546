@NullMarked
package city.vantage.worker.picture;

import org.jspecify.annotations.NullMarked;
