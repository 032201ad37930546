/** The whole of Vantage in one process, on simulated or recorded cameras. */
@NullMarked
package city.vantage.app.demo;

import org.jspecify.annotations.NullMarked;
