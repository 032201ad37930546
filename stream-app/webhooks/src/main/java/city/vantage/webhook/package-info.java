/** Alerts and descriptions, posted to the URLs of subscribers who don't read Kafka. */
@NullMarked
package city.vantage.webhook;

import org.jspecify.annotations.NullMarked;
