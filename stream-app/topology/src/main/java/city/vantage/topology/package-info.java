/** The stream processing: one page a topology, with thin processors around the domain's decisions. */
@NullMarked
package city.vantage.topology;

import org.jspecify.annotations.NullMarked;
