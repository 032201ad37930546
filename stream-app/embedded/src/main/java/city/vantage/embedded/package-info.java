/**
 * A Kafka broker and a schema registry inside this JVM: for the demo, for development without containers, and for
 * tests. One node, no replication; production runs on a cluster of its own.
 */
@NullMarked
package city.vantage.embedded;

import org.jspecify.annotations.NullMarked;
