/** The configuration: what can be set, where settings come from, and what they mean. */
@NullMarked
package city.vantage.app.config;

import org.jspecify.annotations.NullMarked;
