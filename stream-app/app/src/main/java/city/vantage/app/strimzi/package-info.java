/** Topics and users as resources that Strimzi's operators take. */
@NullMarked
package city.vantage.app.strimzi;

import org.jspecify.annotations.NullMarked;
