/** Which request begins next: decisions over numbers, with no thread and no clock. */
@NullMarked
package city.vantage.vision.schedule;

import org.jspecify.annotations.NullMarked;
