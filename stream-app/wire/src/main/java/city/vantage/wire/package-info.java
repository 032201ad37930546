/** What stands in Kafka: the topics, and how records become bytes and come back. */
@NullMarked
package city.vantage.wire;

import org.jspecify.annotations.NullMarked;
