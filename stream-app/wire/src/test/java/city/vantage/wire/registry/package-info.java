@NullMarked
package city.vantage.wire.registry;

import org.jspecify.annotations.NullMarked;
