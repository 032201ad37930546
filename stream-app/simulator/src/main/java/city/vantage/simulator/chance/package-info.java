/** Random draws that one seed reproduces. */
@NullMarked
package city.vantage.simulator.chance;

import org.jspecify.annotations.NullMarked;
