/** What {@code vantage simulate} makes: data sets, contact sheets, and load for a cluster. */
@NullMarked
package city.vantage.app.simulate;

import org.jspecify.annotations.NullMarked;
