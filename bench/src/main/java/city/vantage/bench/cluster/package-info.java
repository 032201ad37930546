/** A broker and a registry for measurements, and Vantage running on them. */
@NullMarked
package city.vantage.bench.cluster;

import org.jspecify.annotations.NullMarked;
